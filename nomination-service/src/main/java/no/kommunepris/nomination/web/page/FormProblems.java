package no.kommunepris.nomination.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kommunepris.nomination.domain.FieldProblem;
import no.kommunepris.nomination.domain.InvalidFormException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, by field, and as the summary above it. Templates call it {@code problems}. */
public final class FormProblems {
    /** Fields whose name in the domain is not the one on the page. */
    private static final Map<String, String> ON_THE_PAGE = Map.of(
            "arguments", "criteria",
            "bodies", "jurors",
            "secretariat.name", "secretariatName",
            "secretariat.email", "secretariatEmail");

    private final Wording wording;
    private final Locale locale;
    private final Map<String, String> sentences = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private String form = "";

    /**
     * A line of the summary.
     *
     * @param anchor the id of the field; null for what concerns the whole form
     */
    public record Line(@Nullable String anchor, String text) {}

    public FormProblems(Wording wording, Locale locale) {
        this.wording = wording;
        this.locale = locale;
    }

    public FormProblems(Wording wording, Locale locale, InvalidFormException invalid) {
        this(wording, locale);
        add(invalid);
    }

    /** Where a page has several forms with the same fields: the ids are {@code <form>-<field>}. */
    public FormProblems within(String idOfForm) {
        form = idOfForm.isEmpty() ? "" : idOfForm + "-";
        return this;
    }

    public void add(InvalidFormException invalid) {
        for (FieldProblem problem : invalid.problems()) {
            add(problem.field(), problem.code(), problem.args().toArray());
        }
    }

    /** One more problem: the message {@code problem.<code>}, at the field of this name. */
    public void add(String field, String code, Object... arguments) {
        String name = ON_THE_PAGE.getOrDefault(field, field);
        String sentence = wording.say(locale, "problem." + code, arguments);
        if (sentences.putIfAbsent(name, sentence) == null) {
            lines.add(new Line(form + anchor(name), wording.say(locale, labelOf(name)) + ": " + sentence));
        }
    }

    /** A problem with the whole form. */
    public void add(String sentence) {
        lines.add(new Line(null, sentence));
    }

    private static String labelOf(String name) {
        if (name.startsWith("arguments[")) {
            return "field.criteria";
        }
        if (name.startsWith("jurors")) {
            return "desk.jurors";
        }
        return name.equals("consent") ? "field.consent.legend" : "field." + name;
    }

    private static String anchor(String name) {
        return name.replace('[', '-').replace("]", "");
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** What is wrong with this field; null when nothing is. */
    public @Nullable String of(String name) {
        return sentences.get(name);
    }
}
