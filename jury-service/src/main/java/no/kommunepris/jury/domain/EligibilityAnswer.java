package no.kommunepris.jury.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secretariat's formal check.
 *
 * @param eligible null while nobody has chosen
 * @param reason must be given when the nomination is found not in order; its nominator reads it
 */
public record EligibilityAnswer(@Nullable Boolean eligible, String reason) implements Answer {
    static final EligibilityAnswer EMPTY = new EligibilityAnswer(null, "");

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Limits.check(problems, "reason", reason, Limits.REASON);
        return problems;
    }

    List<Problem> missing() {
        if (eligible == null) {
            return List.of(Problem.of("eligible", "choose-eligible"));
        }
        if (!eligible && reason.isBlank()) {
            return List.of(Problem.of("reason", "give-ineligible-reason"));
        }
        return List.of();
    }
}
