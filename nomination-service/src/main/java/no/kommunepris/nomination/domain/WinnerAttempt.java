package no.kommunepris.nomination.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision of the jury, told to the winner in confidence.
 *
 * @param attempt 1 for the jury's first decision in the round
 * @param guests how many guests the winner may bring
 * @param answer null until the winner has answered
 */
public record WinnerAttempt(
        int attempt,
        String nomination,
        String candidate,
        String tokenHash,
        int guests,
        Instant answerBy,
        @Nullable Answer answer) {

    /**
     * @param words a quote for the announcement, or the reason for a no
     */
    public record Answer(
            boolean accepted, int guests, @Nullable String words, Instant at) {}

    WinnerAttempt answered(Answer given) {
        return new WinnerAttempt(attempt, nomination, candidate, tokenHash, guests, answerBy, given);
    }

    /** Whether there is no more to answer to {@code other}: the prize is taken, or was offered to somebody after it. */
    boolean settles(WinnerAttempt other) {
        return attempt > other.attempt || answer != null && answer.accepted();
    }

    @Override
    public String toString() {
        return "attempt " + attempt;
    }
}
