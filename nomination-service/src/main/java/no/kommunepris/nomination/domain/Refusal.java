package no.kommunepris.nomination.domain;

import java.util.ArrayList;
import java.util.List;

/** Who says no for a municipality, and why. */
public record Refusal(String name, String title, String reason) {

    /** @throws InvalidFormException when something is missing or too long */
    public Refusal tidy() {
        Refusal tidy = new Refusal(NominationForm.line(name), NominationForm.line(title), NominationForm.text(reason));
        List<FieldProblem> problems = new ArrayList<>();
        FormRules.text(problems, "name", tidy.name, FormRules.NAME, true);
        FormRules.text(problems, "title", tidy.title, FormRules.NAME, true);
        FormRules.text(problems, "reason", tidy.reason, FormRules.REASON, true);
        if (!problems.isEmpty()) {
            throw new InvalidFormException(problems);
        }
        return tidy;
    }

    @Override
    public String toString() {
        return "refusal";
    }
}
