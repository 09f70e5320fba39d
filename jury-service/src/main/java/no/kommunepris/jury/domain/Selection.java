package no.kommunepris.jury.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The winner, in confidence.
 *
 * @param accepted null until the winner has answered
 * @param guests how many the winner brings; 0 until it has accepted
 * @param words a quote for the announcement, or the reason for a no
 */
public record Selection(
        int attempt,
        String nomination,
        String reasons,
        Instant selectedAt,
        @Nullable Boolean accepted,
        int guests,
        @Nullable String words) {

    Selection answered(boolean yes, int bringing, @Nullable String saying) {
        return new Selection(attempt, nomination, reasons, selectedAt, yes, bringing, saying);
    }

    boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }
}
