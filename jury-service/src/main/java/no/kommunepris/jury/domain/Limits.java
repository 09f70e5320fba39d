package no.kommunepris.jury.domain;

import java.util.List;

/** How long the texts of an answer may be, in characters as people count them. */
public final class Limits {
    public static final int COMMENT = 2000;
    public static final int NOTE = 4000;
    public static final int REASON = 2000;
    public static final int REASONS = 4000;
    public static final int ANNOUNCEMENT = 4000;

    private Limits() {}

    static void check(List<Problem> problems, String field, String text, int limit) {
        if (text.codePointCount(0, text.length()) > limit) {
            problems.add(Problem.of(field, "too-long", limit));
        }
    }
}
