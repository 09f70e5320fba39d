package no.kommunepris.jury.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text that goes out, and when. Nynorsk and English may be left empty; their readers then get bokmål.
 *
 * @param when null while nobody has chosen
 */
public record AnnouncementAnswer(
        String textNb,
        String textNn,
        String textEn,
        @Nullable When when) implements Answer {
    static final AnnouncementAnswer EMPTY = new AnnouncementAnswer("", "", "", null);

    /** At once, or when the round's announcement time comes. */
    public enum When {
        NOW,
        AT_TIME
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Limits.check(problems, "textNb", textNb, Limits.ANNOUNCEMENT);
        Limits.check(problems, "textNn", textNn, Limits.ANNOUNCEMENT);
        Limits.check(problems, "textEn", textEn, Limits.ANNOUNCEMENT);
        return problems;
    }

    List<Problem> missing() {
        List<Problem> missing = new ArrayList<>();
        if (textNb.isBlank()) {
            missing.add(Problem.of("textNb", "write-announcement"));
        }
        if (when == null) {
            missing.add(Problem.of("when", "choose-when"));
        }
        return missing;
    }
}
