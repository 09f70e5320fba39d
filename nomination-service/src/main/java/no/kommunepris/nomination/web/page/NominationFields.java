package no.kommunepris.nomination.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.nomination.domain.FormRules;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.NominationForm;
import no.kommunepris.nomination.register.Municipalities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Checks the fields of a nomination and fills the model of {@code nomination-fields.html}. */
@Component
public class NominationFields {
    private static final Logger LOG = LoggerFactory.getLogger(NominationFields.class);

    private final Municipalities register;
    private final Wording wording;

    NominationFields(Municipalities register, Wording wording) {
        this.register = register;
        this.wording = wording;
    }

    /** A criterion in the reader's words. */
    public record Choice(String id, String text) {}

    /** Something in a text that looks like personal data. */
    public record Sensitive(String anchor, String sentence) {}

    /** How long the texts may be. */
    public record Limits(int summary, int argument, int sources, int reason) {
        public static final Limits ALL =
                new Limits(FormRules.SUMMARY, FormRules.ARGUMENT, FormRules.SOURCES, FormRules.REASON);
    }

    /**
     * Everything that is wrong with what was typed, so that nobody has to mend one field at a time.
     */
    public FormProblems check(NominationInput input, List<Criterion> criteria, Channel channel, Locale locale) {
        FormProblems problems = new FormProblems(wording, locale);
        NominationForm form = input.form(Language.of(locale)).tidy();
        Map<String, String> texts = texts(criteria, locale);
        input.criteria().stream()
                .filter(claimed -> !form.arguments().containsKey(claimed) && texts.containsKey(claimed))
                .forEach(claimed -> problems.add("arguments[" + claimed + "]", "argument", texts.get(claimed)));
        try {
            FormRules.check(form, channel, texts.keySet(), this::exists);
        } catch (InvalidFormException invalid) {
            if (problems.isEmpty()) {
                problems.add(invalid);
            } else {
                // A claimed criterion without an argument says the same as "no criterion", but better.
                problems.add(new InvalidFormException(invalid.problems().stream()
                        .filter(problem -> !problem.code().equals("no-criterion"))
                        .toList()));
            }
        }
        if (!input.sensitiveChecked() && !sensitive(input, criteria, locale).isEmpty()) {
            problems.add("sensitiveChecked", "sensitive");
        }
        return problems;
    }

    private boolean exists(String number) {
        return register.find(number).filter(m -> !m.gone()).isPresent();
    }

    /**
     * What the form shows: the fields as typed, the criteria, the register.
     *
     * @param award the id of the award, under whose address scripts search the register
     * @param path where the form is posted to
     */
    public void show(
            Model model, NominationInput input, List<Criterion> criteria, String award, String path, Locale locale) {
        Municipalities known = reachable();
        model.addAttribute("input", input);
        model.addAttribute(
                "criteria",
                texts(criteria, locale).entrySet().stream()
                        .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                        .toList());
        model.addAttribute("limits", Limits.ALL);
        model.addAttribute("picker", Picker.of(known, input.isSearch() ? input.q() : "", input.municipalities()));
        model.addAttribute(
                "municipalities",
                known.all().stream()
                        .map(m -> new Picker.Choice(m.number(), known.displayName(m)))
                        .toList());
        model.addAttribute("sensitive", input.isSearch() ? List.of() : sensitive(input, criteria, locale));
        model.addAttribute("searchAction", path);
        model.addAttribute("searchPath", "/" + award + "/nominate/municipalities");
    }

    /** While the store is away, the register as shipped is better than a lost form. */
    private Municipalities reachable() {
        try {
            register.all();
            return register;
        } catch (DataAccessException e) {
            LOG.warn("The register cannot be read, showing it as shipped: {}", e.getMessage());
            return Municipalities.asShipped();
        }
    }

    private List<Sensitive> sensitive(NominationInput input, List<Criterion> criteria, Locale locale) {
        List<Sensitive> hits = new ArrayList<>();
        look(hits, "summary", wording.say(locale, "field.summary"), input.summary(), locale);
        texts(criteria, locale).forEach((id, text) -> {
            String argument = input.criteria().contains(id) ? input.arguments().get(id) : null;
            look(hits, "arguments-" + id, text, argument == null ? "" : argument, locale);
        });
        look(hits, "sources", wording.say(locale, "field.sources"), input.sources(), locale);
        return hits;
    }

    private void look(List<Sensitive> hits, String anchor, String label, String text, Locale locale) {
        if (PrivateNumbers.holdsIdentityNumber(text)) {
            hits.add(new Sensitive(anchor, wording.say(locale, "sensitive.number", label)));
        }
        if (PrivateNumbers.holdsPhoneNumber(text)) {
            hits.add(new Sensitive(anchor, wording.say(locale, "sensitive.phone", label)));
        }
    }

    private static Map<String, String> texts(List<Criterion> criteria, Locale locale) {
        Map<String, String> texts = new LinkedHashMap<>();
        criteria.forEach(criterion -> texts.put(criterion.id(), criterion.text().in(Language.of(locale))));
        return texts;
    }
}
