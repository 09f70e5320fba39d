package no.kommunepris.nomination.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who says yes for a municipality. */
public record Confirmation(String name, String title, String email) {

    /** @throws InvalidFormException when something is missing or too long */
    public Confirmation tidy() {
        Confirmation tidy = new Confirmation(
                NominationForm.line(name),
                NominationForm.line(title),
                NominationForm.text(email).toLowerCase(Locale.ROOT));
        List<FieldProblem> problems = new ArrayList<>();
        FormRules.text(problems, "name", tidy.name, FormRules.NAME, true);
        FormRules.text(problems, "title", tidy.title, FormRules.NAME, true);
        FormRules.email(problems, "email", tidy.email);
        if (!problems.isEmpty()) {
            throw new InvalidFormException(problems);
        }
        return tidy;
    }

    @Override
    public String toString() {
        return "confirmation";
    }
}
