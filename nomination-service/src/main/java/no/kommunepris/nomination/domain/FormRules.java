package no.kommunepris.nomination.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.kommunepris.events.NominationEvent.Channel;
import org.jspecify.annotations.Nullable;

/** What a nomination must contain, and how long its texts may be (in characters as a person counts them). */
public final class FormRules {
    public static final int CANDIDATE = 120;
    public static final int SUMMARY = 2000;
    public static final int ARGUMENT = 4000;
    public static final int NAME = 120;
    public static final int EMAIL = 254;
    public static final int REASON = 2000;
    public static final int SOURCES = 2000;
    public static final int MUNICIPALITIES = 30;

    private static final Pattern EMAIL_SHAPE = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?"
                    + "\\.[\\p{L}]{2,}");

    private FormRules() {}

    /**
     * Checks a tidy form.
     *
     * @param criteria the ids of the round's criteria
     * @param municipalityExists whether there is a municipality with this number
     * @throws InvalidFormException with every problem found
     */
    public static void check(
            NominationForm form, Channel channel, Set<String> criteria, Predicate<String> municipalityExists) {
        List<FieldProblem> problems = new ArrayList<>();
        text(problems, "candidate", form.candidate(), CANDIDATE, true);
        text(problems, "summary", form.summary(), SUMMARY, true);
        arguments(problems, form, criteria);
        municipalities(problems, form, municipalityExists);
        text(problems, "nominatorName", form.nominatorName(), NAME, true);
        boolean bySecretariat = channel != Channel.WEB && channel != Channel.API;
        if (form.nominatorEmail() != null || !bySecretariat) {
            email(problems, "nominatorEmail", form.nominatorEmail());
        }
        text(problems, "sources", form.sources(), SOURCES, false);
        if (!problems.isEmpty()) {
            throw new InvalidFormException(problems);
        }
    }

    /**
     * A reason somebody gives, tidy.
     *
     * @throws InvalidFormException when it is missing or too long
     */
    public static String reason(String field, @Nullable String typed) {
        String tidy = NominationForm.text(typed);
        List<FieldProblem> problems = new ArrayList<>();
        text(problems, field, tidy, REASON, true);
        if (!problems.isEmpty()) {
            throw new InvalidFormException(problems);
        }
        return tidy;
    }

    /**
     * Words that may be left out, tidy; null where there are none.
     *
     * @throws InvalidFormException when they are too long
     */
    public static @Nullable String optional(String field, @Nullable String typed) {
        String tidy = NominationForm.text(typed);
        return tidy.isEmpty() ? null : reason(field, tidy);
    }

    static void text(List<FieldProblem> problems, String field, @Nullable String text, int limit, boolean required) {
        if (text == null || text.isBlank()) {
            if (required) {
                problems.add(FieldProblem.of(field, "required"));
            }
            return;
        }
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            problems.add(FieldProblem.of(field, "too-long", limit, length));
        }
    }

    static void email(List<FieldProblem> problems, String field, @Nullable String email) {
        if (email == null || email.isBlank()) {
            problems.add(FieldProblem.of(field, "required"));
        } else if (email.length() > EMAIL
                || email.contains("..")
                || !EMAIL_SHAPE.matcher(email).matches()) {
            problems.add(FieldProblem.of(field, "email"));
        }
    }

    private static void arguments(List<FieldProblem> problems, NominationForm form, Set<String> criteria) {
        if (form.arguments().isEmpty()) {
            problems.add(FieldProblem.of("arguments", "no-criterion"));
        }
        form.arguments().forEach((criterion, argument) -> {
            if (criteria.contains(criterion)) {
                text(problems, "arguments[" + criterion + "]", argument, ARGUMENT, true);
            } else {
                problems.add(FieldProblem.of("arguments", "unknown-criterion", shortened(criterion)));
            }
        });
    }

    private static void municipalities(
            List<FieldProblem> problems, NominationForm form, Predicate<String> municipalityExists) {
        List<String> numbers = form.municipalities();
        if (numbers.isEmpty()) {
            problems.add(FieldProblem.of("municipalities", "no-municipality"));
        } else if (numbers.size() > MUNICIPALITIES) {
            problems.add(FieldProblem.of("municipalities", "too-many-municipalities", MUNICIPALITIES));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String number : numbers) {
            if (!seen.add(number)) {
                problems.add(FieldProblem.of("municipalities", "duplicate-municipality", shortened(number)));
            } else if (!municipalityExists.test(number)) {
                problems.add(FieldProblem.of("municipalities", "unknown-municipality", shortened(number)));
            }
        }
        String own = form.ownMunicipality();
        if (own != null && !numbers.contains(own)) {
            problems.add(FieldProblem.of("ownMunicipality", "own-municipality-not-nominated"));
        }
    }

    private static String shortened(String typed) {
        return typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
    }
}
