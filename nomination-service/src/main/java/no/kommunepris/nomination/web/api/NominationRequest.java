package no.kommunepris.nomination.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kommunepris.events.Language;
import no.kommunepris.nomination.domain.FieldProblem;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.NominationForm;
import org.jspecify.annotations.Nullable;

/** A nomination as a client sends it. */
@Schema(description = "A nomination. Do not name service users.")
record NominationRequest(
        @Schema(
                description = "The candidate's name, at most 120 characters.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String candidate,

        @Schema(
                description = "What the candidate did, at most 2000 characters.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String summary,

        @Schema(
                description = "Per claimed criterion id why the candidate meets it, at most 4000 characters each.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        Map<String, @Nullable String> arguments,

        @Schema(
                description = "The four-digit numbers of the municipalities concerned.",
                example = "[\"0301\"]",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        List<@Nullable String> municipalities,

        @Schema(description = "The nominator's own municipality, when the nominator speaks for one of them.") @Nullable
        String ownMunicipality,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String nominatorName,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String nominatorEmail,

        @Schema(description = "Links or references, at most 2000 characters.") @Nullable
        String sources,

        @Schema(
                description = "The language of the mails to the nominator; bokmål when not said.",
                allowableValues = {"nb", "nn", "en"})
        @Nullable
        String language) {

    NominationForm form() {
        return new NominationForm(
                orEmpty(candidate),
                orEmpty(summary),
                arguments == null ? Map.of() : arguments,
                municipalities == null ? List.of() : municipalities,
                ownMunicipality,
                orEmpty(nominatorName),
                nominatorEmail,
                sources,
                spoken());
    }

    private Language spoken() {
        if (language == null || language.isBlank()) {
            return Language.NB;
        }
        try {
            return Language.valueOf(language.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidFormException(FieldProblem.of("language", "unknown-language"));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public String toString() {
        return "nomination request";
    }
}
