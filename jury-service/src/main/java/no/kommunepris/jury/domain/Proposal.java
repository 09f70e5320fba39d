package no.kommunepris.jury.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The winner that the deliberation proposes to the bodies. All of a round's proposals are kept: they are the minutes.
 *
 * @param attempt the number of the decision it leads to, 1 until a winner has declined
 * @param proposedBy the account of who led the deliberation
 * @param bodies the bodies that are asked
 * @param skipped the bodies that are not, since all their jurors have a conflict of interest
 */
public record Proposal(
        int attempt,
        String winner,
        String reasons,
        String proposedBy,
        Instant proposedAt,
        List<String> bodies,
        List<String> skipped,
        List<Approval> approvals) {

    Optional<Approval> approvalOf(String body) {
        return approvals.stream()
                .filter(approval -> approval.body().equals(body))
                .findFirst();
    }

    boolean objected() {
        return approvals.stream()
                .anyMatch(approval -> approval.handedIn() && approval.answer().objects());
    }

    /** Whether every body that was asked has approved. */
    boolean approved() {
        return bodies.stream().allMatch(body -> approvalOf(body)
                .filter(approval -> approval.handedIn() && !approval.answer().objects())
                .isPresent());
    }

    Proposal with(Approval changed) {
        List<Approval> others = approvals.stream()
                .filter(approval -> !approval.body().equals(changed.body()))
                .toList();
        return new Proposal(
                attempt,
                winner,
                reasons,
                proposedBy,
                proposedAt,
                bodies,
                skipped,
                Stream.concat(others.stream(), Stream.of(changed)).toList());
    }
}
