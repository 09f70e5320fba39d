package no.kommunepris.jury.domain;

import java.util.Arrays;
import java.util.List;

/**
 * Something about an answer that somebody must mend. The sentence that says so is {@code problem.<code>} in the language
 * of the reader.
 *
 * @param field where in the answer: {@code reason}, or {@code scores.methods.comment}
 * @param arguments what the sentence names: a criterion, a limit
 */
public record Problem(String field, String code, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem of(String field, String code, Object... arguments) {
        return new Problem(field, code, Arrays.asList(arguments));
    }
}
