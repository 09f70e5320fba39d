package no.kommunepris.systemtests.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.kommunepris.systemtests.Mailbox;
import no.kommunepris.systemtests.Mailbox.Letter;

/** From the last assessment to the announcement. */
final class Finale {
    private static final Duration IN_TIME = Duration.ofSeconds(400);

    private final Crowd crowd;

    Finale(Crowd crowd) {
        this.crowd = crowd;
    }

    void play(Mailbox mailbox) {
        until("the chair has chosen", crowd.worker("juryleder", "Task_Deliberate"), 1, Finale::choice);
        for (String juror : Crowd.JURORS) {
            until(
                    juror + " has approved",
                    crowd.worker(juror, "Task_Approve"),
                    1,
                    form -> Map.of("approve", true, "reason", ""));
        }
        Case winner = Case.of(0);
        String link = await("the mail to the winner")
                .atMost(IN_TIME)
                .until(
                        () -> mailbox.all(winner.contactEmail()).stream()
                                .filter(letter -> letter.text().contains("/prize/"))
                                .findFirst(),
                        Optional::isPresent)
                .map((Letter letter) -> letter.link("/prize/"))
                .orElseThrow();
        Person contact = crowd.visitor();
        contact.does("accepting the prize", session -> {
            session.get(contact.here(link));
            return session.submit(
                    contact.here(link), Map.of("answer", "ACCEPTED", "guests", "3", "words", "Takk til alle."));
        });
        until(
                "the announcement is prepared",
                crowd.worker("sekretariat", "Task_PrepareAnnouncement"),
                1,
                form -> Map.of("textNb", "Prisen går til Tiltak 0000.", "textNn", "", "textEn", "", "when", "NOW"));
    }

    private static Map<String, Object> choice(JsonNode form) {
        for (JsonNode row : form.path("ranking")) {
            if (row.path("candidate").asText().equals(Case.of(0).candidate())) {
                return Map.of("winner", row.path("nomination").asText(), "reasons", "Den beste av mange gode.");
            }
        }
        throw new AssertionError("The winner is not in the ranking: " + form.path("ranking"));
    }

    private static void until(String what, TaskWorker worker, int tasks, Function<JsonNode, Map<String, Object>> form) {
        int[] done = {0};
        await(what)
                .atMost(IN_TIME)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    done[0] += worker.does(form);
                    return done[0] >= tasks;
                });
    }
}
