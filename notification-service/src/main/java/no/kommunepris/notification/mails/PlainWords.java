package no.kommunepris.notification.mails;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What strangers wrote, made fit for a mail. Letters of every script and emoji stay as they are; what could break out
 * of a line, a header or the reading direction goes.
 */
final class PlainWords {
    /** Control characters, line ends of every kind among them. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    /** Characters that turn the reading direction, so that a name could show something else than it says. */
    private static final Pattern DIRECTIONS =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern LINE_ENDS = Pattern.compile("\\R");

    private PlainWords() {}

    /** All on one line. */
    static String line(String text) {
        return DIRECTIONS
                .matcher(CONTROLS.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** Line for line; empty lines at both ends go. */
    static List<String> lines(String text) {
        return Arrays.stream(LINE_ENDS.split(text.strip(), -1))
                .map(PlainWords::line)
                .toList();
    }
}
