package no.kommunepris.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import no.kommunepris.local.Account;
import no.kommunepris.local.demo.RoundDesk.Seat;

/** Secretariat and jurors in Tasklist: from the formal check to the prepared announcement. */
final class Jury {
    private static final String CHAIR = "juryleder";
    private static final String RELATED = "jurymedlem-ks";
    private static final String REASONS = """
            Uteseksjonen har gjort oppsøkende arbeid til en metode andre kan lære av. Kartlegging og prosjekter har gitt \
            feltet kunnskap, terskelen er lav, og tjenesten er der ungdommene er. Unge erfaringskonsulenter, mentorer og et \
            fast tilbud til dem som vil slutte med cannabis viser at brukerne har fått forme det.""";
    private static final String ANNOUNCEMENT = """
            Kommunerusprisen går i år til Uteseksjonen i Oslo.

            Juryen ser en tjeneste som i mange år har gått dit ungdommene er, og som har gjort oppsøkende arbeid til et \
            fag. Den kartlegger, prøver ut og deler det den lærer. Terskelen er lav. Unge erfaringskonsulenter er med i \
            staben, mentorer følger ungdom over tid, og den som vil slutte med cannabis, får hjelp i et fast program eller \
            med en gratis app.

            Gratulerer til alle som er ute når andre har gått hjem!""";

    private final String address;
    private final Function<String, Account> accounts;
    private final Map<String, Tasklist> tasklists = new HashMap<>();

    /** @param address of jury-service */
    Jury(String address, Function<String, Account> accounts) {
        this.address = address;
        this.accounts = accounts;
    }

    void findInOrder(Submitted nomination) {
        tasklist("sekretariat")
                .complete(
                        "Task_CheckEligibility",
                        nomination.id(),
                        nomination.proposal().candidate(),
                        form -> Map.of("eligible", true, "reason", ""));
    }

    /** Every juror gives scores, except that one of them is too close to the candidate that does not win. */
    void assess(Submitted nomination) {
        boolean wins = nomination.proposal().fate() == Fate.WINNER;
        for (Seat seat : RoundDesk.JURY) {
            boolean tooClose = !wins && seat.username().equals(RELATED);
            int score = wins && !seat.username().equals(CHAIR) ? 6 : wins ? 5 : 4;
            tasklist(seat.username())
                    .complete(
                            "Task_AssessNomination",
                            nomination.id(),
                            nomination.proposal().candidate(),
                            tooClose ? form -> conflict(true, Map.of()) : form -> conflict(false, scores(form, score)));
        }
    }

    /** The form shows the criteria only to the one who has said to have no conflict of interest. */
    private static Map<String, Object> conflict(boolean conflict, Map<String, Object> scores) {
        return Map.of("conflict", conflict, "scores", scores, "note", "");
    }

    private static Map<String, Object> scores(JsonNode form, int score) {
        Map<String, Object> scores = new LinkedHashMap<>();
        form.path("criteria")
                .forEach(criterion -> scores.put(
                        criterion.path("id").asText(),
                        Map.of(
                                "score",
                                score,
                                "comment",
                                score >= 5
                                        ? "Grundig arbeid over lang tid, og tydelig formet av dem det er til for."
                                        : "Et varmt og godt tiltak, som ennå er ungt.")));
        return scores;
    }

    void chooseWinner(String round, Submitted winner) {
        tasklist(CHAIR)
                .complete(
                        "Task_Deliberate",
                        round,
                        "the round " + round,
                        form -> Map.of("winner", winner.id(), "reasons", REASONS));
    }

    void approve(String round) {
        for (Seat seat : RoundDesk.JURY) {
            tasklist(seat.username())
                    .complete(
                            "Task_Approve", round, "the round " + round, form -> Map.of("approve", true, "reason", ""));
        }
    }

    void announceNow(String round) {
        tasklist("sekretariat")
                .complete(
                        "Task_PrepareAnnouncement",
                        round,
                        "the round " + round,
                        form -> Map.of("textNb", ANNOUNCEMENT, "textNn", "", "textEn", "", "when", "NOW"));
    }

    private Tasklist tasklist(String username) {
        return tasklists.computeIfAbsent(username, name -> Tasklist.login(address, accounts.apply(name)));
    }
}
