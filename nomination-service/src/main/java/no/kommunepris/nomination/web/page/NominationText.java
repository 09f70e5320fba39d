package no.kommunepris.nomination.web.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.Language;
import org.jspecify.annotations.Nullable;

/**
 * The text of a nomination, to read.
 *
 * @param municipalities their names in one sentence
 */
public record NominationText(
        String candidate,
        String municipalities,
        String summary,
        List<Argument> arguments,
        @Nullable String sources,
        String nominator) {

    /** A criterion in the reader's words, and how the candidate meets it. */
    public record Argument(String criterion, String text) {}

    /** The arguments in the order of the criteria. */
    public static List<Argument> arguments(List<Criterion> criteria, Map<String, String> arguments, Language language) {
        return criteria.stream()
                .filter(criterion -> arguments.containsKey(criterion.id()))
                .map(criterion -> new Argument(
                        criterion.text().in(language), Objects.requireNonNull(arguments.get(criterion.id()))))
                .toList();
    }

    @Override
    public String toString() {
        return "nomination text";
    }
}
