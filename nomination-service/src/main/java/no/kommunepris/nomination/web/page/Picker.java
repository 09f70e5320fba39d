package no.kommunepris.nomination.web.page;

import java.util.List;
import no.kommunepris.nomination.register.Municipalities;

/**
 * The municipality picker: what was typed, what was chosen before, what was found.
 *
 * @param more whether there were more hits than are shown
 */
public record Picker(String query, List<Choice> chosen, List<Choice> hits, boolean more) {
    private static final int MOST_HITS = 12;

    /** A municipality with the name a reader can tell it by. */
    public record Choice(String number, String name) {}

    /** A number that no municipality has is left out: the form's own check speaks of it. */
    public static Picker of(Municipalities register, String query, List<String> chosen) {
        List<Choice> kept = chosen.stream()
                .distinct()
                .flatMap(number -> register.find(number).stream())
                .map(m -> new Choice(m.number(), register.displayName(m)))
                .toList();
        List<Choice> found = register.search(query).stream()
                .filter(m -> !chosen.contains(m.number()))
                .map(m -> new Choice(m.number(), register.displayName(m)))
                .toList();
        boolean more = found.size() > MOST_HITS;
        return new Picker(query.strip(), kept, more ? found.subList(0, MOST_HITS) : found, more);
    }
}
