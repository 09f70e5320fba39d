package no.kommunepris.nomination.web.desk;

import org.jspecify.annotations.Nullable;

/**
 * What is posted about one municipality or about a correction.
 *
 * @param name who gets the request ({@code /forward}) or who answered ({@code /answer})
 * @param email where the request goes ({@code /forward})
 * @param title what the one who answered is ({@code /answer})
 * @param means PHONE or LETTER ({@code /answer})
 * @param answer CONFIRMED or DECLINED ({@code /answer})
 * @param reason why the answer is recorded here ({@code /answer}); needed
 * @param confirmed {@code true} to record it without being asked once more ({@code /answer})
 * @param what what must be corrected ({@code /correction})
 * @param deadline until when, Norwegian time, {@code 2027-03-01T23:59:59} ({@code /correction})
 */
record ActionInput(
        String name,
        String email,
        String title,
        String means,
        String answer,
        String reason,
        Boolean confirmed,
        String what,
        String deadline) {
    static final ActionInput NONE = new ActionInput("", "", "", "", "", "", false, "", "");

    ActionInput {
        name = orEmpty(name);
        email = orEmpty(email);
        title = orEmpty(title);
        means = orEmpty(means);
        answer = orEmpty(answer);
        reason = orEmpty(reason);
        confirmed = Boolean.TRUE.equals(confirmed);
        what = orEmpty(what);
        deadline = orEmpty(deadline);
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    public String toString() {
        return "action";
    }
}
