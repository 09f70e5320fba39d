package no.kommunepris.jury.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.RoundEvent.Body;

/** How a round comes to its decision: what the leader writes, what is proposed, what the bodies say to it. */
class Deliberation {
    private int attempt;
    private DeliberationAnswer answer;
    private final List<Proposal> proposals;

    Deliberation(int attempt, DeliberationAnswer answer, List<Proposal> proposals) {
        this.attempt = attempt;
        this.answer = answer;
        this.proposals = proposals;
    }

    static Deliberation first() {
        return new Deliberation(1, DeliberationAnswer.EMPTY, new ArrayList<>());
    }

    int attempt() {
        return attempt;
    }

    DeliberationAnswer answer() {
        return answer;
    }

    void save(DeliberationAnswer changed) {
        InvalidAnswerException.throwIfAny(changed.problems());
        answer = changed;
    }

    List<Problem> missing(Panel panel, String juror) {
        List<Problem> missing = new ArrayList<>();
        String winner = answer.winner();
        Optional<Review> candidate =
                winner == null || panel.recused(juror, winner) ? Optional.empty() : panel.candidate(winner);
        if (winner == null) {
            missing.add(Problem.of("winner", "choose-winner"));
        } else if (candidate.isEmpty()) {
            missing.add(Problem.of("winner", "winner-not-a-candidate"));
        } else if (!candidate.get().quorate() && panel.anyQuorate()) {
            missing.add(Problem.of(
                    "winner", "winner-without-quorum", candidate.get().candidate()));
        } else if (!panel.twoCanStandBehind(winner)) {
            missing.add(Problem.of(
                    "winner", "two-must-stand-behind", candidate.get().candidate()));
        }
        if (answer.reasons().isBlank()) {
            missing.add(Problem.of("reasons", "give-reasons"));
        }
        return missing;
    }

    void propose(Panel panel, String by, Instant now) {
        UnfinishedAnswerException.throwIfAny(missing(panel, by));
        String winner = String.valueOf(answer.winner());
        List<String> asked = List.copyOf(panel.approvers(winner).keySet());
        List<String> skipped = panel.bodies().stream()
                .map(Body::id)
                .filter(body -> !asked.contains(body))
                .toList();
        proposals.add(new Proposal(attempt, winner, answer.reasons(), by, now, asked, skipped, List.of()));
    }

    boolean hasProposal() {
        return !proposals.isEmpty();
    }

    /** Clears the way for another choice than this one. */
    void forget(String winner) {
        if (winner.equals(answer.winner())) {
            answer = DeliberationAnswer.EMPTY;
        }
    }

    Proposal proposal() {
        if (proposals.isEmpty()) {
            throw new RefusedException("no-proposal");
        }
        return proposals.get(proposals.size() - 1);
    }

    boolean approved() {
        return proposal().approved() && proposal().attempt() == attempt;
    }

    void save(String body, String juror, ApprovalAnswer changed, Instant now) {
        if (!proposal().bodies().contains(body)) {
            throw new RefusedException("not-your-task");
        }
        if (proposal().approvalOf(body).filter(Approval::handedIn).isPresent()) {
            throw new RefusedException("answer-handed-in");
        }
        InvalidAnswerException.throwIfAny(changed.problems());
        replaceProposal(proposal().with(new Approval(body, juror, changed, now, false)));
    }

    void handInApproval(String body) {
        proposal()
                .approvalOf(body)
                .filter(approval -> !approval.handedIn())
                .ifPresent(approval -> replaceProposal(proposal().with(approval.handIn())));
    }

    List<Objection> objections() {
        return proposals.stream()
                .filter(proposal -> proposal.attempt() == attempt)
                .flatMap(proposal -> proposal.approvals().stream()
                        .filter(approval ->
                                approval.handedIn() && approval.answer().objects())
                        .map(approval -> new Objection(
                                proposal.winner(),
                                approval.body(),
                                approval.answer().reason())))
                .toList();
    }

    void again() {
        attempt++;
        answer = DeliberationAnswer.EMPTY;
    }

    private void replaceProposal(Proposal changed) {
        proposals.set(proposals.size() - 1, changed);
    }
}
