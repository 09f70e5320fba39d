package no.kommunepris.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operator had something stuck tried again.
 *
 * @param what the id of a job, or a collection and an id in it
 * @param reason why it failed again
 */
public record Retry(
        Instant at,
        String who,
        String service,
        String what,
        Outcome outcome,
        @Nullable String reason) {

    /** How it went, as the service said. */
    public enum Outcome {
        MENDED,
        PUBLISHED,
        FAILED_AGAIN,
        STILL_REFUSED,
        WAITING,
        GONE,
        /** The service did not say; it may have been done all the same. */
        NO_ANSWER;

        public boolean isGood() {
            return this == MENDED || this == PUBLISHED;
        }
    }
}
