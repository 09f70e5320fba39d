package no.kommunepris.notification.mails;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the reader's words, ready to be set as text and as HTML.
 *
 * @param language the BCP 47 tag
 * @param opening what happened, and what it means
 * @param after what the reader should know about the link, and what happens without an answer
 * @param why why the reader gets this mail
 */
public record Letter(
        String language,
        String subject,
        String greeting,
        List<String> opening,
        @Nullable Quote quote,
        List<Fact> facts,
        @Nullable Action action,
        List<String> after,
        String why,
        String questions) {

    public record Fact(String label, String value) {}

    /** Somebody's own words, line by line. */
    public record Quote(String label, List<String> lines) {}

    /** What the reader can do, and where. */
    public record Action(String label, String link, String hint) {}
}
