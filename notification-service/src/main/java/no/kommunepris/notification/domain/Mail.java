package no.kommunepris.notification.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kommunepris.events.Contact;
import org.jspecify.annotations.Nullable;

/**
 * What one person is to be told, before it is put into words.
 *
 * @param words what the sentences may name: a text, a number, or an {@link java.time.Instant}
 * @param facts the words that also stand in the mail's list of facts, in this order
 * @param quote somebody's own words, shown as theirs; may have several lines
 * @param link where the reader can act
 */
public record Mail(
        MailTemplate template,
        Contact to,
        Map<String, Object> words,
        List<String> facts,
        @Nullable String quote,
        @Nullable String link) {

    public static Mail of(MailTemplate template, Contact to) {
        return new Mail(template, to, Map.of(), List.of(), null, null).word("name", to.name());
    }

    /** Something the sentences name. */
    public Mail word(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(words);
        more.put(name, value);
        return new Mail(template, to, more, facts, quote, link);
    }

    /** Something the sentences name and the list of facts shows. */
    public Mail fact(String name, Object value) {
        List<String> more = new ArrayList<>(facts);
        more.add(name);
        return new Mail(template, to, words, more, quote, link).word(name, value);
    }

    public Mail quoting(@Nullable String text) {
        return new Mail(template, to, words, facts, text == null || text.isBlank() ? null : text, link);
    }

    public Mail linking(@Nullable String address) {
        return new Mail(template, to, words, facts, quote, address);
    }

    @Override
    public String toString() {
        return "mail " + template.word();
    }
}
