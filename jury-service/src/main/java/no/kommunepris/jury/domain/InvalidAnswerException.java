package no.kommunepris.jury.domain;

import java.util.List;

/** An answer that is not even good enough for a draft: a score of 7, a text over its limit. Nothing was kept. */
public class InvalidAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidAnswerException(List<Problem> problems) {
        super(problems.size() + " problem(s), the first: " + problems.get(0).field() + " "
                + problems.get(0).code());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidAnswerException(problems);
        }
    }
}
