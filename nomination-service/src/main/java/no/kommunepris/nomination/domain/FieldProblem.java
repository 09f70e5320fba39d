package no.kommunepris.nomination.domain;

import java.util.List;

/**
 * What is wrong with one field. The reader sees the message {@code problem.<code>} with the arguments filled in.
 *
 * @param field the name of the field as in {@link NominationForm}; {@code arguments[id]} for the argument of a criterion
 */
public record FieldProblem(String field, String code, List<Object> args) {
    public static FieldProblem of(String field, String code, Object... args) {
        return new FieldProblem(field, code, List.of(args));
    }
}
