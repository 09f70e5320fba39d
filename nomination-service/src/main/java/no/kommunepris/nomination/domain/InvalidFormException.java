package no.kommunepris.nomination.domain;

import java.util.List;
import java.util.stream.Collectors;

/** A form that cannot be taken as it is, with everything that is wrong with it. */
public final class InvalidFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public InvalidFormException(List<FieldProblem> problems) {
        super(problems.stream().map(p -> p.field() + " " + p.code()).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public InvalidFormException(FieldProblem problem) {
        this(List.of(problem));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
