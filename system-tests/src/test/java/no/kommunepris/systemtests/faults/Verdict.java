package no.kommunepris.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.kommunepris.local.Part;
import no.kommunepris.local.Port;
import no.kommunepris.systemtests.RunningSystem;

/** What came of it all: from Kafka, the mailboxes, and the operators' own pages. */
record Verdict(
        List<Chaos.Kill> kills,
        int nominations,
        Telling telling,
        Post post,
        List<String> deadLetters,
        List<String> disagreements) {
    private static final Duration SETTLED = Duration.ofSeconds(180);

    static Verdict on(RunningSystem system, String round, Ledger ledger, List<Chaos.Kill> kills) {
        Person operator = new Person(new Doors(system.ports().operations()), system.account("drift"));
        await("no mail waits any more").atMost(SETTLED).until(() -> operator.does(
                        "the waiting mails", session -> session.getJson("/api/operations/deliveries?state=WAITING"))
                .path("deliveries")
                .isEmpty());
        JsonNode letters = operator.does(
                "the dead letters", session -> session.getJson("/api/operations/dead-letters?state=OPEN&limit=100"));
        return new Verdict(
                kills,
                ledger.receipts().size(),
                Telling.read("127.0.0.1:" + system.ports().of(Port.KAFKA), round),
                Post.read(system.mailbox(), ledger),
                each(letters.path("letters")).map(JsonNode::toString).toList(),
                disagreements(operator));
    }

    /** What the operators' own check says, once nothing is on its way any more. */
    private static List<String> disagreements(Person operator) {
        AtomicReference<JsonNode> checked = new AtomicReference<>();
        await("everything has arrived and every service answers")
                .atMost(SETTLED)
                .untilAsserted(() -> {
                    JsonNode answer = operator.does(
                            "the check of consistency", session -> session.getJson("/api/operations/consistency"));
                    checked.set(answer);
                    assertThat(answer.path("onTheirWay").asInt()).isZero();
                    assertThat(answer.path("notAnswered")).isEmpty();
                });
        return each(checked.get().path("findings")).map(JsonNode::toString).toList();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    void assertNothingLostAndNothingDoubled() {
        assertThat(telling.faults())
                .as("gaps, changes of order, ids used twice")
                .isEmpty();
        assertThat(telling.nominations())
                .as("nominations that told their events")
                .isEqualTo(nominations);
        assertThat(post.missing()).as("mails that nobody got").isEmpty();
        assertThat(post.doubled()).as("mails that somebody got twice").isEmpty();
        assertThat(deadLetters).as("dead letters").isEmpty();
        assertThat(disagreements).as("what does not agree").isEmpty();
    }

    /** For people, and for docs/reliability.md. */
    String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| killed | times | back after: median | worst |");
        lines.add("|---|---|---|---|");
        for (Part part : Part.values()) {
            List<Long> millis = kills.stream()
                    .filter(kill -> kill.part() == part)
                    .map(kill -> kill.recovery().toMillis())
                    .sorted()
                    .toList();
            if (!millis.isEmpty()) {
                lines.add("| %s | %d | %.1f s | %.1f s |"
                        .formatted(
                                part.title(),
                                millis.size(),
                                millis.get((millis.size() - 1) / 2) / 1000.0,
                                millis.get(millis.size() - 1) / 1000.0));
            }
        }
        lines.add("");
        lines.add("| what | how many |");
        lines.add("|---|---|");
        row(lines, "kills", kills.size());
        row(lines, "nominations accepted", nominations);
        row(lines, "events on Kafka", telling.events());
        row(lines, "of these told again, word by word", telling.repeats());
        row(lines, "mails", post.mails());
        row(
                lines,
                "of these sent again, under the same Message-ID",
                post.repeats().size());
        row(lines, "dead letters", deadLetters.size());
        row(lines, "lost", telling.faults().size() + post.missing().size() + disagreements.size());
        row(lines, "doubled", post.doubled().size());
        return String.join("\n", lines);
    }

    private static void row(Collection<String> lines, String what, int howMany) {
        lines.add("| " + what + " | " + howMany + " |");
    }
}
