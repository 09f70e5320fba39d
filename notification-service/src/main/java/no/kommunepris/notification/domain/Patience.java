package no.kommunepris.notification.domain;

import java.time.Duration;

/**
 * How long a mail that cannot be sent is tried again.
 *
 * @param firstPause the pause after the first failure; it doubles from failure to failure
 * @param longestPause the pause never grows beyond this
 * @param giveUpAfter how long after it was asked for (or asked for again by an operator) a mail is given up
 */
public record Patience(Duration firstPause, Duration longestPause, Duration giveUpAfter) {

    /** The pause after the given number of attempts. */
    public Duration pauseAfter(int attempts) {
        int doublings = Math.min(Math.max(attempts - 1, 0), 30);
        Duration pause = firstPause.multipliedBy(1L << doublings);
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
