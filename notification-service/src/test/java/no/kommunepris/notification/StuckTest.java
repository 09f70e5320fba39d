package no.kommunepris.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import no.kommunepris.backbone.operations.Answer.JobRetried;
import no.kommunepris.backbone.operations.Answer.StuckJob;
import no.kommunepris.backbone.operations.Answer.StuckWork;
import no.kommunepris.backbone.operations.Question;
import no.kommunepris.notification.application.ConsumerLag;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** Of the three services, this one answers; the others are not running. */
class StuckTest extends IntegrationTest {
    private static final String API = "/api/operations/stuck";

    private final String delivery = newId();

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private ConsumerLag lag;

    @Autowired
    private ProducerFactory<String, String> producers;

    @Test
    void whatIsInQuarantineIsListedAndWhoDoesNotAnswerIsNamed() throws Exception {
        quarantined("x".repeat(2_000_000));

        JsonNode stuck = json(API);

        JsonNode mine = mine(stuck);
        assertThat(mine.get("service").asText()).isEqualTo("notification-service");
        assertThat(mine.get("collection").asText()).isEqualTo("deliveries");
        assertThat(mine.get("eventType").asText()).isEqualTo("no.kommunepris.notification.sent.v1");
        assertThat(mine.get("reason").asText()).contains("RecordTooLarge");
        assertThat(stuck.get("notAnswered").findValuesAsText("service"))
                .containsExactly("nomination-service", "jury-service");
        assertThat(get("/operations/stuck?lang=en", "drift").body())
                .contains(delivery, "jury-service did not answer; is it running?")
                .doesNotContain("Nothing is stuck");
    }

    @Test
    void aRetryThatIsRefusedAgainSaysWhyAndIsRemembered() throws Exception {
        quarantined("x".repeat(2_000_000));

        JsonNode answer =
                JSON.readTree(post(API + "/outboxes/notification-service/deliveries/" + delivery + "/retry", "")
                        .body());

        assertThat(answer.get("outcome").asText()).isEqualTo("STILL_REFUSED");
        assertThat(answer.get("reason").asText()).contains("RecordTooLarge");
        assertThat(answer.get("message").asText()).startsWith("Kafka tar den fortsatt ikke imot: RecordTooLarge");
        JsonNode after = json(API);
        assertThat(mine(after)).isNotNull();
        JsonNode noted = after.get("retries").get(0);
        assertThat(noted.get("who").asText()).isEqualTo("drift");
        assertThat(noted.get("what").asText()).isEqualTo("deliveries/" + delivery);
        assertThat(noted.get("outcome").asText()).isEqualTo("STILL_REFUSED");
    }

    @Test
    void aRetryAfterTheCauseIsMendedPublishes() throws Exception {
        quarantined("{\"template\":\"receipt\",\"recipient\":\"p***\",\"cause\":\"c\"}");

        HttpResponse<String> page = post(
                "/operations/stuck/outboxes/notification-service/deliveries/" + delivery + "/retry",
                "application/x-www-form-urlencoded",
                "");

        assertThat(page.statusCode()).isEqualTo(302);
        await("the event is out").atMost(Duration.ofSeconds(20)).until(() -> !timeline.of(delivery)
                .isEmpty());
        JsonNode after = json(API);
        assertThat(mine(after)).isNull();
        assertThat(after.get("retries").get(0).get("outcome").asText()).isEqualTo("PUBLISHED");
        assertThat(JSON.readTree(post(API + "/outboxes/notification-service/deliveries/" + delivery + "/retry", "")
                                .body())
                        .get("outcome")
                        .asText())
                .isEqualTo("GONE");
    }

    @Test
    void aServiceThatDoesNotAnswerARetryIsNotSaidToHaveDoneIt() throws Exception {
        HttpResponse<String> answer = post(API + "/jobs/jury-service/some-job/retry", "");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        assertThat(JSON.readTree(answer.body()).get("detail").asText()).startsWith("jury-service svarte ikke");
        assertThat(post(API + "/jobs/no-such-service/some-job/retry", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aStuckStepIsListedAndItsRetryTellsHowItWent() throws Exception {
        AtomicReference<JobRetried> outcome = new AtomicReference<>(new JobRetried(
                JobRetried.Outcome.FAILED_AGAIN, "MongoTimeoutException: Timed out while waiting for a server"));
        StuckJob job = new StuckJob(
                "job-1",
                Instant.parse("2027-03-01T12:00:00Z"),
                "nomination",
                "Task_HandOverToJury",
                "Overlever til juryen",
                delivery,
                "MongoTimeoutException",
                "Timed out while waiting for a server");
        try (PlayedServices others = new PlayedServices(producers)) {
            others.play(
                    "nomination-service",
                    asked -> asked instanceof Question.RetryJob
                            ? outcome.get()
                            : new StuckWork(List.of(job), 3, List.of()));
            await("it listens").until(others::listens);

            JsonNode stuck = json(API);
            assertThat(stuck.get("allJobs").asInt()).isEqualTo(3);
            JsonNode listed = stuck.get("jobs").get(0);
            assertThat(listed.get("service").asText()).isEqualTo("nomination-service");
            assertThat(listed.get("subject").asText()).isEqualTo(delivery);
            assertThat(get("/operations/stuck?lang=en", "drift").body())
                    .contains("Overlever til juryen", "MongoTimeoutException", "And 2 more");

            JsonNode failed = JSON.readTree(
                    post(API + "/jobs/nomination-service/job-1/retry", "").body());
            assertThat(failed.get("outcome").asText()).isEqualTo("FAILED_AGAIN");
            assertThat(failed.get("message").asText()).contains("Timed out while waiting");
            outcome.set(new JobRetried(JobRetried.Outcome.MENDED, null));
            JsonNode mended = JSON.readTree(
                    post(API + "/jobs/nomination-service/job-1/retry", "").body());
            assertThat(mended.get("outcome").asText()).isEqualTo("MENDED");
            assertThat(json(API).get("retries").get(0).get("what").asText()).isEqualTo("job-1");
        }
    }

    @Test
    void thoseWhoWaitForAnswersFallBehindNobody() throws Exception {
        json(API);

        assertThat(lag.read())
                .extracting(ConsumerLag.GroupLag::group)
                .contains("notification-service-operations")
                .noneMatch(group -> group.contains("-replies-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void thePageWorksWithoutScriptsInEveryLanguage(String language) throws Exception {
        quarantined("x".repeat(2_000_000));
        post(API + "/outboxes/notification-service/deliveries/" + delivery + "/retry", "");

        HttpResponse<String> page = get("/operations/stuck?lang=" + language, "drift");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"" + language + "\"", delivery).doesNotContain("??");
    }

    private void quarantined(String data) {
        Document event = new Document("id", "delivery-" + delivery + "-1")
                .append("source", "/notification-service")
                .append("type", "no.kommunepris.notification.sent.v1")
                .append("topic", "notification-events")
                .append("subject", delivery)
                .append("roundId", "round-1")
                .append("actor", "system")
                .append("time", Date.from(Instant.now()))
                .append("data", data);
        mongo.getCollection("deliveries")
                .insertOne(new Document("_id", delivery)
                        .append("body", new Document("state", "SENT").append("revision", 1L))
                        .append("outbox", List.of(event))
                        .append("pending", true)
                        .append("quarantined", true)
                        .append("quarantineReason", "RecordTooLargeException: too large"));
    }

    private JsonNode mine(JsonNode stuck) {
        for (JsonNode outbox : stuck.get("outboxes")) {
            if (outbox.get("id").asText().equals(delivery)) {
                return outbox;
            }
        }
        return null;
    }
}
