package no.kommunepris.nomination.domain;

import java.time.Instant;
import no.kommunepris.events.NominationEvent.Means;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a municipality's answer.
 *
 * @param email missing where the answer was recorded by the secretariat
 * @param reason why a municipality declined, or why the secretariat recorded the answer
 * @param textHash SHA-256 (hex) of the text that was answered
 * @param recordedBy the username of the secretariat when the answer did not come by link
 */
public record Evidence(
        boolean confirmed,
        Means means,
        String name,
        String title,
        @Nullable String email,
        @Nullable String reason,
        Instant at,
        String textHash,
        @Nullable String recordedBy) {
    @Override
    public String toString() {
        return confirmed ? "confirmed" : "declined";
    }
}
