package no.kommunepris.jury.domain;

import java.util.List;

/** A task was to be completed though its answer lacks something. The task stays where it is. */
public class UnfinishedAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> missing;

    public UnfinishedAnswerException(List<Problem> missing) {
        super(missing.size() + " thing(s) missing, the first: " + missing.get(0).field() + " "
                + missing.get(0).code());
        this.missing = List.copyOf(missing);
    }

    public List<Problem> missing() {
        return missing;
    }

    static void throwIfAny(List<Problem> missing) {
        if (!missing.isEmpty()) {
            throw new UnfinishedAnswerException(missing);
        }
    }
}
