package no.kommunepris.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.kommunepris.backbone.messaging.Redrive;
import no.kommunepris.events.Topic;
import no.kommunepris.notification.domain.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterTest extends DeadLetterScene {
    private static final String API = "/api/operations/dead-letters";
    private static final String UNSEALABLE = "no.kommunepris.events.UnsealableException";

    @Test
    void aPoisonRecordIsListedWithItsReason() throws Exception {
        poison("poison-" + nomination);

        DeadLetter letter = awaitLetters(1).get(0);
        JsonNode found =
                json(API + "?consumer=notification-service&reason=UnreadableEventException&state=OPEN&limit=1000");
        assertThat(found.get("deadLetters").findValuesAsText("id")).contains(letter.id());
        JsonNode one = json(API + "/" + letter.id());
        assertThat(one.get("consumer").asText()).isEqualTo("notification-service");
        assertThat(one.get("words").asText()).startsWith("Not a readable " + WITHDRAWN);
        assertThat(one.get("topic").asText()).isEqualTo(Topic.NOMINATION_EVENTS);
        assertThat(one.get("partition").asInt()).isNotNegative();
        assertThat(one.get("offset").asLong()).isNotNegative();
        assertThat(one.get("eventId").asText()).isEqualTo("poison-" + nomination);
        assertThat(one.get("attributes").get("roundid").asText()).isEqualTo("round-1");
        assertThat(one.get("payload").isNull()).isTrue();
        assertThat(json(API + "?consumer=somebody-else").get("deadLetters")).isEmpty();
    }

    @Test
    void aRecordWithoutAValueIsListedAndCanBeSentBackToo() throws Exception {
        CloudEvent empty = CloudEventBuilder.v1()
                .withId("empty-" + nomination)
                .withSource(URI.create("/test"))
                .withType(WITHDRAWN)
                .withSubject(nomination)
                .build();
        kafka.send(Topic.NOMINATION_EVENTS, nomination, empty).join();
        String id = awaitLetters(1).get(0).id();

        assertThat(post(API + "/" + id + "/redrive", "").statusCode()).isEqualTo(200);

        assertThat(awaitLetters(2)).extracting(DeadLetter::former).contains(id);
    }

    @Test
    void aLetterSentBackReachesOnlyTheConsumerThatFailed() throws Exception {
        ProducerRecord<String, CloudEvent> forTheJury = letter("jury-service", "a-" + nomination, UNSEALABLE);
        // On its way a record gets these headers twice, once from each writer.
        forTheJury.headers().add("ce_id", ("a-" + nomination).getBytes(StandardCharsets.UTF_8));
        kafka.send(forTheJury).join();
        kafka.send(letter("notification-service", "b-" + nomination, UNSEALABLE))
                .join();
        awaitLetters(2);

        for (DeadLetter letter : mine()) {
            HttpResponse<String> answer = post(API + "/" + letter.id() + "/redrive", "");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(JSON.readTree(answer.body()).get("outcome").asText()).isEqualTo("SENT_BACK");
        }

        List<ConsumerRecord<String, byte[]>> onTheTopic = recordsOf(nomination, 2);
        assertThat(onTheTopic)
                .extracting(record -> headers(record.headers(), "ce_id"))
                .containsExactlyInAnyOrder(List.of("a-" + nomination), List.of("b-" + nomination));
        assertThat(onTheTopic).allSatisfy(record -> {
            assertThat(record.headers()).noneMatch(header -> header.key().startsWith("kafka_"));
            assertThat(headers(record.headers(), Redrive.FOR))
                    .containsExactly(
                            headers(record.headers(), "ce_id").get(0).startsWith("a-")
                                    ? "jury-service"
                                    : "notification-service");
        });
        // Same key, so whatever the service does with the jury's letter is done before this one is.
        publish("c-" + nomination, nomination, withdrawn(person("last-" + nomination), "Uteseksjonen"));
        await("the last has its mail").atMost(Duration.ofSeconds(20)).until(() -> !mailsTo("last-" + nomination)
                .isEmpty());
        await("the letter sent back to this service has its mail")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !mailsTo("b-" + nomination).isEmpty());
        assertThat(mailsTo("a-" + nomination)).isEmpty();
        assertThat(timeline.of(nomination)).extracting(entry -> entry.eventId()).doesNotContain("a-" + nomination);
    }

    @Test
    void sendingBackTwiceIsHarmlessAndSaysSo() throws Exception {
        kafka.send(letter("jury-service", "twice-" + nomination, UNSEALABLE)).join();
        String id = awaitLetters(1).get(0).id();

        post(API + "/" + id + "/redrive", "");
        HttpResponse<String> again = post(API + "/" + id + "/redrive", "");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(again.body()).get("outcome").asText()).isEqualTo("ALREADY_SENT_BACK");
        assertThat(JSON.readTree(again.body()).get("message").asText()).contains("allerede sendt tilbake");
        assertThat(recordsOf(nomination, 1)).hasSize(1);
        assertThat(letters.get(id).log()).hasSize(1);
    }

    @Test
    void aLetterThatFailsAgainIsANewOneLinkedToTheFormer() throws Exception {
        poison("again-" + nomination);
        String first = awaitLetters(1).get(0).id();

        post(API + "/" + first + "/redrive", "");

        List<DeadLetter> both = awaitLetters(2);
        DeadLetter second = both.stream()
                .filter(letter -> !letter.id().equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(second.state()).isEqualTo(DeadLetter.State.OPEN);
        assertThat(second.former()).isEqualTo(first);
        assertThat(json(API + "/" + first).get("became").get(0).asText()).isEqualTo(second.id());
        assertThat(get("/operations/dead-letters/" + first, "drift").body())
                .contains("/operations/dead-letters/" + second.id());
    }

    @Test
    void allOfAKindAreSentBackTogetherAndNoOthers() throws Exception {
        String odd = "no.kommunepris.Odd" + nomination.replace("-", "");
        String reason = odd.substring(odd.lastIndexOf('.') + 1);
        kafka.send(letter("jury-service", "1-" + nomination, odd)).join();
        kafka.send(letter("jury-service", "2-" + nomination, odd)).join();
        kafka.send(letter("jury-service", "3-" + nomination, UNSEALABLE)).join();
        awaitLetters(3);

        HttpResponse<String> answer =
                post(API + "/redrive", "{\"consumer\":\"jury-service\",\"reason\":\"" + reason + "\"}");

        assertThat(JSON.readTree(answer.body()).get("sentBack").asInt()).isEqualTo(2);
        assertThat(JSON.readTree(answer.body()).get("left").asInt()).isZero();
        assertThat(recordsOf(nomination, 2))
                .extracting(record -> headers(record.headers(), "ce_id").get(0))
                .containsExactly("1-" + nomination, "2-" + nomination);
    }

    @Test
    void aDiscardNeedsAReason() throws Exception {
        kafka.send(letter("jury-service", "discard-" + nomination, UNSEALABLE)).join();
        String id = awaitLetters(1).get(0).id();

        for (String body : List.of("", "{}", "{\"reason\":\"  \"}")) {
            HttpResponse<String> refused = post(API + "/" + id + "/discard", body);
            assertThat(refused.statusCode()).as(body).isEqualTo(422);
            assertThat(JSON.readTree(refused.body()).get("detail").asText()).contains("Uten en grunn");
        }
        HttpResponse<String> page =
                post("/operations/dead-letters/" + id + "/discard", "application/x-www-form-urlencoded", "why=");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Uten en grunn", "aria-invalid");
        assertThat(letters.get(id).state()).isEqualTo(DeadLetter.State.OPEN);

        HttpResponse<String> done = post(API + "/" + id + "/discard", "{\"reason\":\"a test of the jury\"}");

        assertThat(done.statusCode()).isEqualTo(200);
        JsonNode entry = JSON.readTree(done.body()).get("log").get(0);
        assertThat(entry.get("became").asText()).isEqualTo("DISCARDED");
        assertThat(entry.get("who").asText()).isEqualTo("drift");
        assertThat(entry.get("why").asText()).isEqualTo("a test of the jury");
        assertThat(Instant.parse(entry.get("at").asText())).isBeforeOrEqualTo(Instant.now());
        HttpResponse<String> tooLate = post(API + "/" + id + "/redrive", "");
        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(tooLate.body()).get("detail").asText()).startsWith("Hendelsen er forkastet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void anOperatorDoesAllOfItOnThePagesWithoutScriptsAndWhatIsSealedStaysSealed(String language) throws Exception {
        kafka.send(letter("jury-service", "page-" + nomination, UNSEALABLE)).join();
        String id = awaitLetters(1).get(0).id();
        String one = "/operations/dead-letters/" + id;

        for (String page : List.of("/operations/dead-letters", one, one + "/discard", API + "/" + id)) {
            String body = get(page + "?lang=" + language, "drift").body();
            assertThat(body)
                    .as(page)
                    .contains(id, nomination)
                    .doesNotContain("??", "eyJ", LINK, "page-" + nomination + "@example.org");
        }
        assertThat(json(API + "/" + id).get("payload").get("sealed").asText()).isEqualTo("sealed");
        assertThat(get("/operations?lang=" + language, "drift").body()).contains("/operations/dead-letters?state=OPEN");

        HttpResponse<String> done = post(
                one + "/discard",
                "application/x-www-form-urlencoded",
                "why=" + URLEncoder.encode("no longer", StandardCharsets.UTF_8));

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(get(one + "?lang=" + language, "drift").body())
                .contains("no longer", "drift")
                .doesNotContain("??");
        assertThat(get("/operations/dead-letters?consumer=nobody", "drift").body())
                .contains("Ingen strandede");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/operations/dead-letters", API, API + "/x", "/operations/lag", "/api/operations/lag"})
    void nobodyButOperatorsMayLook(String path) throws Exception {
        assertThat(get(path, "sekretariat").statusCode()).isEqualTo(403);
        assertThat(get(path, "juryleder").statusCode()).isEqualTo(403);
    }

    @Test
    void aLetterNobodyKnowsIsNotFound() throws Exception {
        assertThat(get("/operations/dead-letters/no-such-thing", "drift").statusCode())
                .isEqualTo(404);
        assertThat(get(API + "/no-such-thing", "drift").statusCode()).isEqualTo(404);
    }
}
