package no.kommunepris.jury.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body's word on the proposed winner.
 *
 * @param approve null while nobody has chosen
 * @param reason must be given with an objection
 */
public record ApprovalAnswer(@Nullable Boolean approve, String reason) implements Answer {
    static final ApprovalAnswer EMPTY = new ApprovalAnswer(null, "");

    boolean objects() {
        return Boolean.FALSE.equals(approve);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Limits.check(problems, "reason", reason, Limits.REASON);
        return problems;
    }

    List<Problem> missing() {
        if (approve == null) {
            return List.of(Problem.of("approve", "choose-approval"));
        }
        if (!approve && reason.isBlank()) {
            return List.of(Problem.of("reason", "give-objection"));
        }
        return List.of();
    }
}
