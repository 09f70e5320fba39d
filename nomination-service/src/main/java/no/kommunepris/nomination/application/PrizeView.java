package no.kommunepris.nomination.application;

import java.time.Instant;
import no.kommunepris.events.Texts;

/**
 * What the winner sees, in confidence.
 *
 * @param guests how many guests the winner may bring
 * @param coming how many the winner has said will come
 */
public record PrizeView(
        Texts awardName,
        String award,
        int year,
        String candidate,
        int guests,
        Instant answerBy,
        Instant announceAt,
        Answer answer,
        int coming) {

    /** What the winner has said. */
    public enum Answer {
        NONE,
        ACCEPTED,
        DECLINED
    }

    @Override
    public String toString() {
        return "prize view";
    }
}
