package no.kommunepris.events;

/**
 * A part of an event that only the services may read. On the wire and in the outbox it is a JWE string; in memory it is
 * the value itself. {@link #toString()} never shows the value, so that it cannot slip into a log.
 */
public record Sealed<T>(T content) {
    @Override
    public String toString() {
        return "sealed";
    }
}
