package no.kommunepris.events;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the jury reads about a nomination.
 *
 * @param candidate the name of the candidate as the jury and the public will see it
 * @param summary what the candidate did, in a few sentences
 * @param arguments per claimed criterion id the nominator's reasons; its keys are the claimed criteria
 * @param municipalities the municipalities concerned, with name and county
 * @param winnerContact who is told in confidence if the candidate wins
 * @param nominator who nominated, for the announcement; the jury's screens do not show it
 * @param sources links or references the nominator gave; may be empty
 */
public record Dossier(
        String candidate,
        String summary,
        Map<String, String> arguments,
        List<MunicipalityName> municipalities,
        @Nullable String sources,
        Contact winnerContact,
        Contact nominator) {

    /** A municipality as people say it: "Herøy (Nordland)" where the name alone would not tell. */
    public record MunicipalityName(String number, String name) {}

    @Override
    public String toString() {
        return "dossier";
    }
}
