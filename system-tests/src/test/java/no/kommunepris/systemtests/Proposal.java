package no.kommunepris.systemtests;

import java.util.List;
import java.util.Map;

/**
 * What somebody wants to nominate.
 *
 * @param arguments by criterion id
 * @param municipalities four-digit numbers
 */
record Proposal(
        String candidate,
        String summary,
        Map<String, String> arguments,
        List<String> municipalities,
        String nominatorName,
        String nominatorEmail) {

    static final String OSLO = "0301";
    static final String MOLDE = "1506";
    static final String HERØY = "1818";
    static final String KAUTOKEINO = "5612";

    static Proposal of(String candidate, String municipality, String nominatorEmail) {
        return new Proposal(
                candidate,
                "Et lavterskeltilbud som møter folk der de er, og som blir formet av dem som bruker det.",
                Map.of("new-methods", "Mentorer med egen erfaring følger unge tett gjennom hele døgnet."),
                List.of(municipality),
                "Kari Nordmann",
                nominatorEmail);
    }

    Proposal withCandidate(String other) {
        return new Proposal(other, summary, arguments, municipalities, nominatorName, nominatorEmail);
    }

    Proposal withSummary(String other) {
        return new Proposal(candidate, other, arguments, municipalities, nominatorName, nominatorEmail);
    }

    Proposal withArguments(Map<String, String> others) {
        return new Proposal(candidate, summary, others, municipalities, nominatorName, nominatorEmail);
    }

    Proposal withNominator(String name, String email) {
        return new Proposal(candidate, summary, arguments, municipalities, name, email);
    }
}
