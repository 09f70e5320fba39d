package no.kommunepris.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.kommunepris.backbone.operations.Answer;
import no.kommunepris.backbone.operations.Answer.Process;
import no.kommunepris.backbone.operations.Answer.Process.Stage;
import no.kommunepris.backbone.operations.Answer.ReportPage;
import no.kommunepris.backbone.operations.Answer.Row;
import no.kommunepris.backbone.operations.Question;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ProducerFactory;

class ConsistencyTest extends IntegrationTest {
    private static final String API = "/api/operations/consistency";
    private static final Process ENDED = new Process(Stage.ENDED, List.of(), 0, 0);
    private static final Process RUNS = new Process(Stage.RUNNING, List.of(), 1, 0);

    private final String nomination = newId();
    private final Map<String, List<Row>> has = new ConcurrentHashMap<>();

    @Autowired
    private ProducerFactory<String, String> producers;

    @Autowired
    private MongoTemplate mongo;

    private PlayedServices others;

    @BeforeEach
    void play() {
        others = new PlayedServices(producers);
        others.play("nomination-service", this::report);
        others.play("jury-service", this::report);
        await("the others listen").until(others::listens);
    }

    @AfterEach
    void end() {
        others.close();
    }

    @Test
    void aNominationOnWhichAllAgreeIsNotNamed() throws Exception {
        toldOf(nomination);
        has.put("nomination", List.of(row(nomination, "WITHDRAWN", 1, ENDED)));

        JsonNode result = json(API);

        assertThat(findings(result)).isEmpty();
        assertThat(result.get("nominations").asInt()).isEqualTo(1);
        assertThat(result.get("notAnswered")).isEmpty();
        await("nothing is on its way")
                .atMost(Duration.ofSeconds(20))
                .until(() -> json(API).get("onTheirWay").asLong() == 0);
    }

    @Test
    void aNominationThatDisagreesIsNamedWithWhatToDo() throws Exception {
        toldOf(nomination);
        has.put("nomination", List.of(row(nomination, "WITHDRAWN", 1, RUNS)));

        List<JsonNode> findings = mine(json(API));

        assertThat(findings).hasSize(1);
        JsonNode finding = findings.get(0);
        assertThat(finding.get("finding").asText()).isEqualTo("PROCESS_STILL_RUNS");
        assertThat(finding.get("reference").asText()).isEqualTo("KP-27-1");
        assertThat(finding.get("roundId").asText()).isEqualTo("round-1");
        assertThat(finding.get("detail").asText()).isEqualTo("nomination: WITHDRAWN");
        assertThat(finding.get("todo").asText()).contains("Cockpit");
    }

    @Test
    void whatIsOnlyInMotionIsNotNamed() throws Exception {
        toldOf(nomination);
        AtomicInteger looks = new AtomicInteger();
        others.play(
                "nomination-service",
                asked -> !((Question.Report) asked).kind().equals("nomination")
                        ? new ReportPage(List.of(), false)
                        : new ReportPage(
                                List.of(row(nomination, "WITHDRAWN", 1, looks.getAndIncrement() == 0 ? RUNS : ENDED)),
                                false));

        assertThat(findings(json(API))).isEmpty();
        assertThat(looks).hasValueGreaterThanOrEqualTo(2);
    }

    @Test
    void anEventThatNeverCameAndAMailThatIsGoneAreMissed() throws Exception {
        toldOf(nomination);
        has.put("nomination", List.of(row(nomination, "WITHDRAWN", 2, ENDED)));
        mongo.getCollection("deliveries").deleteMany(new Document("body.subject", nomination));

        assertThat(findings(json(API))).containsExactlyInAnyOrder("EVENT_MISSING", "MAIL_MISSING");
    }

    @Test
    void aNominationThatTheStoreLostIsMissed() throws Exception {
        mongo.getCollection("timeline")
                .insertOne(new Document("_id", "nomination-" + nomination + "-1")
                        .append(
                                "entry",
                                new Document("subject", nomination)
                                        .append("type", "no.kommunepris.nomination.submitted.v1")
                                        .append("time", new java.util.Date()))
                        .append("mails", 0));
        try {
            assertThat(findings(json(API))).containsExactly("UNKNOWN_TO_NOMINATIONS");
        } finally {
            mongo.getCollection("timeline").deleteOne(new Document("_id", "nomination-" + nomination + "-1"));
        }
    }

    @Test
    void ofAServiceThatDoesNotAnswerNothingIsClaimed() throws Exception {
        toldOf(nomination);
        has.put("nomination", List.of(row(nomination, "WITHDRAWN", 1, ENDED)));
        others.play("jury-service", asked -> new Answer.Unable("Its database is away."));

        JsonNode result = json(API);

        assertThat(findings(result)).isEmpty();
        assertThat(result.get("notAnswered").get(0).get("service").asText()).isEqualTo("jury-service");
        assertThat(result.get("notAnswered").get(0).get("why").asText()).isEqualTo("Its database is away.");
        assertThat(get("/operations/consistency?now=true&lang=en", "drift").body())
                .contains("jury-service could not answer: Its database is away.")
                .doesNotContain("Everything agrees");
    }

    @Test
    void thousandsOfNominationsAreComparedInPages() throws Exception {
        List<Row> many = new ArrayList<>();
        IntStream.range(0, 10_000)
                .forEach(n -> many.add(row(String.format("many-%s-%05d", nomination, n), "SUBMITTED", 0, RUNS)));
        many.set(7_777, row(many.get(7_777).id(), "SUBMITTED", 0, Process.NONE));
        has.put("nomination", many);

        JsonNode result = json(API);

        assertThat(result.get("nominations").asInt()).isEqualTo(10_000);
        assertThat(result.get("findings").findValuesAsText("subject"))
                .filteredOn(subject -> subject.startsWith("many-"))
                .containsExactly(many.get(7_777).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void thePageWorksWithoutScriptsInEveryLanguage(String language) throws Exception {
        toldOf(nomination);
        has.put("nomination", List.of(row(nomination, "WITHDRAWN", 1, RUNS)));

        HttpResponse<String> before = get("/operations/consistency?lang=" + language, "drift");
        HttpResponse<String> after = get("/operations/consistency?now=true&lang=" + language, "drift");

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.body()).contains("lang=\"" + language + "\"").doesNotContain("??", nomination);
        assertThat(after.body())
                .contains(nomination, "KP-27-1", "nomination: WITHDRAWN")
                .doesNotContain("??");
    }

    private Answer report(Question question) {
        Question.Report asked = (Question.Report) question;
        List<Row> rows = has.getOrDefault(asked.kind(), List.of()).stream()
                .filter(row -> row.id().compareTo(asked.after()) > 0)
                .filter(row -> asked.only().isEmpty() || asked.only().contains(row.id()))
                .toList();
        boolean more = rows.size() > asked.limit();
        return new ReportPage(more ? rows.subList(0, asked.limit()) : rows, more);
    }

    /** The nomination was withdrawn, and that is all there was. */
    private void toldOf(String id) {
        publish("nomination-" + id + "-1", id, withdrawn(person(id), "Uteseksjonen"));
        await("the event and its mail are noted")
                .atMost(Duration.ofSeconds(20))
                .until(() -> timeline.told(List.of(id)).getOrDefault(id, List.of()).stream()
                        .anyMatch(told -> told.eventId().startsWith("nomination-") && told.mails() != null));
    }

    private static Row row(String id, String state, long revision, Process process) {
        return new Row(id, "round-1", state, "KP-27-1", revision, 0, null, false, process);
    }

    private List<String> findings(JsonNode result) {
        return mine(result).stream()
                .map(finding -> finding.get("finding").asText())
                .toList();
    }

    private List<JsonNode> mine(JsonNode result) {
        List<JsonNode> mine = new ArrayList<>();
        result.get("findings").forEach(finding -> {
            if (finding.get("subject").asText().equals(nomination)) {
                mine.add(finding);
            }
        });
        return mine;
    }
}
