package no.kommunepris.jury.domain;

/**
 * What a round knows of one nomination.
 *
 * @param reference the short name people use for it; empty while only its id is known
 */
public record Tracked(String nomination, String reference, Fate fate) {

    /** Whether the jury still has to wait for it. */
    public enum Fate {
        OPEN,
        REVIEWED,
        GONE
    }

    Tracked as(Fate changed) {
        return new Tracked(nomination, reference, changed);
    }
}
