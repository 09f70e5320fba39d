package no.kommunepris.local.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Everybody's mail; only what came in after somebody began to look. */
final class Mailbox {
    private static final Duration MAIL_IN_TIME = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final Mails mails;
    private final Map<String, Integer> read = new HashMap<>();

    Mailbox(Mails mails) {
        this.mails = mails;
    }

    /** What this address has been sent up to now is old; it comes from an earlier demo. */
    void beginToLook(String address) {
        read.put(address, mails.count(address));
    }

    /**
     * Waits for a new mail about somebody, and takes the link out of it.
     *
     * @param path a part of the link, for example {@code /anchoring/}
     * @throws DemoFailedException when no such mail comes
     */
    String link(String address, String candidate, String path) {
        return Patience.await(
                "A mail to " + address + " about " + candidate + " with a link to " + path,
                MAIL_IN_TIME,
                () -> mails.after(read.getOrDefault(address, 0), address).stream()
                        .filter(text -> text.contains(candidate))
                        .map(text -> linkIn(text, path))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<String> linkIn(String text, String path) {
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(link -> link.contains(path))
                .findFirst();
    }
}
