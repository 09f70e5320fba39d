package no.kommunepris.nomination.domain;

import java.time.Instant;
import java.util.List;

/**
 * Who did what, and when. The reader sees the message {@code log.<what>} with the details filled in.
 *
 * @param who a username of the desk
 * @param details what it was done to, and the reason given
 */
public record LogEntry(Instant at, String who, String what, List<String> details) {
    @Override
    public String toString() {
        return what + " by " + who;
    }
}
