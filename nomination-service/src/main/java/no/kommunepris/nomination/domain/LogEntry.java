package no.kommunepris.nomination.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Who did what, and when. The reader sees the message {@code log.<what>} with the details filled in.
 *
 * @param who a username of the desk
 * @param details what it was done to, and the reason given
 */
public record LogEntry(Instant at, String who, String what, List<String> details) {
    private static final Set<String> LETTERS = Set.of("resent", "forwarded");

    /** Whether the desk sent a letter to this municipality, or to this person there. */
    boolean isLetterTo(String... whom) {
        return LETTERS.contains(what)
                && details.subList(0, Math.min(whom.length, details.size())).equals(List.of(whom));
    }

    @Override
    public String toString() {
        return what + " by " + who;
    }
}
