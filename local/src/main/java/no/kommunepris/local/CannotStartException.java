package no.kommunepris.local;

/** Why the system does not come up: one sentence that says what to do about it, for the person who started it. */
public final class CannotStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStartException(String sentence) {
        super(sentence);
    }
}
