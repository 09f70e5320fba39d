package no.kommunepris.nomination.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kommunepris.events.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a nominator fills in.
 *
 * @param arguments per criterion id why the candidate meets it; a blank argument means the criterion is not claimed
 * @param municipalities the numbers of the municipalities concerned
 * @param ownMunicipality the nominator's own municipality when the nominator speaks for one, else null
 * @param nominatorEmail may be missing only where the secretariat registers what came by e-mail, phone or paper
 */
public record NominationForm(
        String candidate,
        String summary,
        Map<String, String> arguments,
        List<String> municipalities,
        @Nullable String ownMunicipality,
        String nominatorName,
        @Nullable String nominatorEmail,
        @Nullable String sources,
        Language language) {

    /**
     * The same form as it will be kept: trimmed, one spelling per character (NFC), line feeds only, no control
     * characters, no empty arguments. Nothing else is changed; emoji and Sámi letters stay.
     */
    public NominationForm tidy() {
        Map<String, String> claimed = new LinkedHashMap<>();
        if (arguments != null) {
            arguments.forEach((criterion, argument) -> {
                String text = text(argument);
                if (!text.isEmpty()) {
                    claimed.put(text(criterion), text);
                }
            });
        }
        List<String> numbers = new ArrayList<>();
        if (municipalities != null) {
            municipalities.stream()
                    .map(NominationForm::text)
                    .filter(n -> !n.isEmpty())
                    .forEach(numbers::add);
        }
        String email = text(nominatorEmail).toLowerCase(Locale.ROOT);
        return new NominationForm(
                line(candidate),
                text(summary),
                claimed,
                numbers,
                orNull(text(ownMunicipality)),
                line(nominatorName),
                orNull(email),
                orNull(text(sources)),
                language == null ? Language.NB : language);
    }

    static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    static String line(@Nullable String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
        return "nomination form";
    }
}
