package no.kommunepris.notification.web;

import org.jspecify.annotations.Nullable;

/** What of a question is taken seriously. */
final class Limits {
    private static final int MOST = 1000;

    private Limits() {}

    /** How much one answer holds. */
    static int within(int asked) {
        return Math.min(Math.max(asked, 1), MOST);
    }

    /** What somebody typed; null when it is nothing. */
    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
