package no.kommunepris.notification.mails;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kommunepris.events.Language;

/** Fills the words of a mail into its sentences, in the reader's language. */
final class Sentences {
    /** The award is Norwegian; its deadlines are, too. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(:day)?}");

    private final Language language;
    private final Map<String, Object> words;

    Sentences(Language language, Map<String, Object> words) {
        this.language = language;
        this.words = words;
    }

    /** One pass only: braces in a word stay braces. */
    String fill(String sentence) {
        return PLACE.matcher(sentence).replaceAll(place -> Matcher.quoteReplacement(word(place)));
    }

    private String word(MatchResult place) {
        Object value = words.get(place.group(1));
        if (value == null) {
            throw new IllegalArgumentException("A sentence asks for '" + place.group(1) + "', which it was not given.");
        }
        if (value instanceof Instant time) {
            return place.group(2) == null ? time(time) : day(time);
        }
        return PlainWords.line(value.toString());
    }

    private String time(Instant time) {
        String pattern =
                switch (language) {
                    case NB, NN -> "EEEE d. MMMM yyyy 'kl.' HH.mm '(norsk tid)'";
                    case EN -> "EEEE d MMMM yyyy 'at' HH:mm '(Norwegian time)'";
                };
        return in(pattern, time);
    }

    /** The last day on which one is still in time: a deadline at midnight belongs to the day before. */
    private String day(Instant time) {
        return in(language == Language.EN ? "d MMMM" : "d. MMMM", time.minusMillis(1));
    }

    private String in(String pattern, Instant time) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(time.atZone(ZONE));
    }
}
