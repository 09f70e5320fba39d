package no.kommunepris.backbone;

import java.util.regex.Pattern;

/** Words of a server or an exception as they may be shown and logged: every address and link in them is hidden. */
public final class PrivateWords {
    public static final String HIDDEN = "***";

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\],;:\"]+@[^\\s<>()\\[\\],;:\"]+");
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://\\S+");

    private PrivateWords() {}

    public static String hideIn(String words) {
        return ADDRESS.matcher(LINK.matcher(words).replaceAll(HIDDEN)).replaceAll(HIDDEN);
    }
}
