package no.kommunepris.jury.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of the deliberation.
 *
 * @param winner the id of a nomination; null while nobody is chosen
 * @param reasons why, in words that can be made public
 */
public record DeliberationAnswer(@Nullable String winner, String reasons) implements Answer {
    static final DeliberationAnswer EMPTY = new DeliberationAnswer(null, "");

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Limits.check(problems, "reasons", reasons, Limits.REASONS);
        return problems;
    }
}
