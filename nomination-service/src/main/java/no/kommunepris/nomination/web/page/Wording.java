package no.kommunepris.nomination.web.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences in the reader's language. */
@Component
public class Wording {
    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** The message with this key; points in time among the arguments are written out. */
    public String say(Locale locale, String key, Object... arguments) {
        Times times = new Times(Language.of(locale).locale());
        Object[] readable = Arrays.stream(arguments)
                .map(argument -> argument instanceof Instant instant ? times.moment(instant) : argument)
                .toArray();
        return messages.getMessage(key, readable, locale);
    }

    /** Why something was refused, and what is possible instead. */
    public String say(Locale locale, RefusedException refused) {
        return say(locale, refused.messageKey(), refused.arguments());
    }

    /** "Molde, Steigen og Suldal". */
    public String list(Locale locale, List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " " + say(locale, "and") + " " + names.get(last);
    }

    /** The paragraphs of a text in which blank lines part them. */
    public static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
