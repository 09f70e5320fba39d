package no.kommunepris.nomination.web.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people read and write them: always Norwegian time, to the second where there are seconds. */
public final class Times {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,6}) ?([dhms])");

    private final Locale locale;

    public Times(Locale locale) {
        this.locale = locale;
    }

    /** Day, date, time and zone: the whole truth about a deadline. */
    public String moment(Instant at) {
        ZonedDateTime there = at.atZone(ZONE);
        String time = (english() ? ", HH:mm" : " 'kl.' HH.mm")
                + (there.getSecond() == 0 ? "" : english() ? ":ss" : ".ss")
                + (english() ? " 'Norwegian time' (z)" : " 'norsk tid' (z)");
        return format(there, (english() ? "EEEE d MMMM yyyy" : "EEEE d. MMMM yyyy") + time);
    }

    public String date(Instant at) {
        return format(at.atZone(ZONE), english() ? "d MMMM yyyy" : "d. MMMM yyyy");
    }

    /** For tables, where the zone is said elsewhere. */
    public String shortMoment(Instant at) {
        return format(at.atZone(ZONE), english() ? "d MMM yyyy, HH:mm" : "dd.MM.yyyy 'kl.' HH.mm");
    }

    private boolean english() {
        return locale.getLanguage().equals("en");
    }

    private String format(ZonedDateTime at, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(at);
    }

    /** The value of a {@code datetime-local} field. */
    public static String field(Instant at) {
        return FIELD.format(at.atZone(ZONE));
    }

    /** Reads the value of a {@code datetime-local} field, with or without seconds. */
    public static Optional<Instant> ofField(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.strip()).atZone(ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The value of a field for a length of time: {@code 7d}, {@code 12h}, {@code 30m}, {@code 20s}. */
    public static String field(Duration length) {
        long seconds = length.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    /** Reads the value of a field for a length of time; ISO 8601 ({@code P7D}) is understood too. */
    public static Optional<Duration> ofLengthField(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Matcher match = SHORT_DURATION.matcher(text);
        if (match.matches()) {
            long number = Long.parseLong(match.group(1));
            return Optional.of(
                    switch (match.group(2)) {
                        case "d" -> Duration.ofDays(number);
                        case "h" -> Duration.ofHours(number);
                        case "m" -> Duration.ofMinutes(number);
                        default -> Duration.ofSeconds(number);
                    });
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
