package no.kommunepris.nomination.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kommunepris.events.Language;
import no.kommunepris.nomination.domain.NominationForm;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the nomination form as they are posted, on the public page, for a correction and on the desk.
 *
 * @param municipalities four-digit numbers, one field each
 * @param q what to search the register for; only with {@code action=search}
 * @param criteria the ids of the claimed criteria, one field each
 * @param arguments {@code arguments[<criterion id>]}: why the candidate meets it; counts for claimed criteria only
 * @param ownMunicipality the number of the nominator's own municipality; empty for anybody else
 * @param consent {@code true} once the nominator has looked over the text (public form)
 * @param sensitiveChecked {@code true} to send a text in which something looks like personal data
 * @param idempotencyKey any text; the same key again gives the same nomination
 * @param website must stay empty: people do not see it, robots fill it in
 * @param channel EMAIL, PHONE or PAPER (desk)
 * @param language NB, NN or EN: the nominator's (desk)
 * @param action {@code search} to look up municipalities; else the form is sent in
 */
public record NominationInput(
        String candidate,
        String summary,
        List<String> municipalities,
        String q,
        List<String> criteria,
        Map<String, String> arguments,
        String sources,
        String nominatorName,
        String nominatorEmail,
        String ownMunicipality,
        Boolean consent,
        Boolean sensitiveChecked,
        String idempotencyKey,
        String website,
        String channel,
        String language,
        String action) {

    public NominationInput {
        candidate = orEmpty(candidate);
        summary = orEmpty(summary);
        municipalities = municipalities == null ? List.of() : List.copyOf(municipalities);
        q = orEmpty(q);
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
        arguments = arguments == null ? Map.of() : arguments;
        sources = orEmpty(sources);
        nominatorName = orEmpty(nominatorName);
        nominatorEmail = orEmpty(nominatorEmail);
        ownMunicipality = orEmpty(ownMunicipality);
        consent = Boolean.TRUE.equals(consent);
        sensitiveChecked = Boolean.TRUE.equals(sensitiveChecked);
        idempotencyKey = orEmpty(idempotencyKey).isBlank() ? UUID.randomUUID().toString() : idempotencyKey;
        website = orEmpty(website);
        channel = orEmpty(channel);
        language = orEmpty(language);
        action = orEmpty(action);
    }

    /** An empty form with a key of its own. */
    public static NominationInput empty() {
        return of(new NominationForm("", "", Map.of(), List.of(), null, "", null, null, Language.NB));
    }

    /** The fields of a nomination that is to be changed. */
    public static NominationInput of(NominationForm form) {
        return new NominationInput(
                form.candidate(),
                form.summary(),
                form.municipalities(),
                "",
                List.copyOf(form.arguments().keySet()),
                form.arguments(),
                orEmpty(form.sources()),
                form.nominatorName(),
                orEmpty(form.nominatorEmail()),
                orEmpty(form.ownMunicipality()),
                false,
                false,
                "",
                "",
                "",
                "",
                "");
    }

    /** The same fields under a new key, so that they can be sent as another nomination. */
    public NominationInput renewed() {
        return new NominationInput(
                candidate,
                summary,
                municipalities,
                q,
                criteria,
                arguments,
                sources,
                nominatorName,
                nominatorEmail,
                ownMunicipality,
                consent,
                sensitiveChecked,
                "",
                "",
                channel,
                language,
                "");
    }

    /** What the domain makes of it; a criterion that is not ticked is not claimed. */
    public NominationForm form(Language nominators) {
        Map<String, String> claimed = new LinkedHashMap<>();
        criteria.forEach(criterion -> claimed.put(criterion, orEmpty(arguments.get(criterion))));
        return new NominationForm(
                candidate,
                summary,
                claimed,
                municipalities,
                ownMunicipality,
                nominatorName,
                nominatorEmail,
                sources,
                nominators);
    }

    public boolean isSearch() {
        return action.equals("search");
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    public String toString() {
        return "nomination input";
    }
}
