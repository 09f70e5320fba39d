package no.kommunepris.local.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a demo went.
 *
 * @param outcomes one for each nomination; none when the demo did not come that far
 * @param announcement the address of the page with the winner; null when there is none
 * @param problem what stopped the demo, in one sentence; null when it was played to its end
 */
public record DemoResult(
        List<Outcome> outcomes,
        @Nullable String announcement,
        @Nullable String problem) {

    public DemoResult {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What has become of a nomination.
     *
     * @param state in the words of the public API
     * @param asExpected whether it has met its fate
     */
    public record Outcome(String reference, String candidate, Fate fate, String state, boolean asExpected) {}

    /** Whether the demo was played to its end, and every nomination has met its fate. */
    public boolean isAsExpected() {
        return problem == null && outcomes.stream().allMatch(Outcome::asExpected);
    }

    /** For people: a table, the address of the announcement, and what went wrong. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            lines.add("  %-16s  %-34s  %s"
                    .formatted(
                            outcome.reference(),
                            outcome.candidate(),
                            outcome.asExpected()
                                    ? outcome.fate().words()
                                    : "NOT AS EXPECTED: is " + outcome.state() + ", should be "
                                            + outcome.fate().words()));
        }
        if (announcement != null) {
            lines.add("");
            lines.add("  The announcement: " + announcement);
        }
        if (problem != null) {
            lines.add("");
            lines.add("  THE DEMO DID NOT COME TO ITS END: " + problem);
        } else if (!isAsExpected()) {
            lines.add("");
            lines.add("  THE DEMO DID NOT END AS EXPECTED: see the lines above.");
        }
        return lines;
    }
}
