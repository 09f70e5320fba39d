package no.kommunepris.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Topic;
import no.kommunepris.notification.domain.Delivery;
import no.kommunepris.notification.domain.Patience;
import no.kommunepris.notification.store.Deliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class OperationsTest extends IntegrationTest {
    private final String nomination = newId();

    @Autowired
    private Deliveries deliveries;

    @Test
    void theStreamShowsAnEvent() throws Exception {
        try (Watching stream = new Watching(null)) {
            await("the stream is open").until(() -> stream.lines.contains(":welcome"));
            publish("live-" + nomination, nomination, withdrawn(person(nomination), "Uteseksjonen"));

            await("the event is shown")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> stream.lines.contains("id:live-" + nomination));
            await("its data, too").until(() -> stream.dataOf("live-" + nomination) != null);
            JsonNode event = stream.dataOf("live-" + nomination);
            assertThat(event.get("subject").asText()).isEqualTo(nomination);
            assertThat(event.get("facts").get("sealed").asText()).isEqualTo("sealed");
        }
    }

    @Test
    void whoComesBackIsShownWhatHappenedMeanwhile() throws Exception {
        publish("first-" + nomination, nomination, withdrawn(person(nomination), "Uteseksjonen"));
        awaitEvents(nomination, 1);
        publish("second-" + nomination, nomination, withdrawn(person(nomination), "Uteseksjonen"));
        awaitEvents(nomination, 2);

        try (Watching stream = new Watching("first-" + nomination)) {
            await("the second is shown")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> stream.lines.contains("id:second-" + nomination));
            assertThat(stream.lines).doesNotContain("id:first-" + nomination);
        }
    }

    @Test
    void anEventStandsInTheTimelineOnceHoweverOftenItComes() throws Exception {
        publish("once-" + nomination, nomination, withdrawn(person(nomination), "Uteseksjonen"));
        publish("once-" + nomination, nomination, withdrawn(person(nomination), "Uteseksjonen"));
        publish("then-" + nomination, nomination, withdrawn(person(nomination), "Uteseksjonen"));
        await("the last is there").atMost(Duration.ofSeconds(20)).until(() -> ids().contains("then-" + nomination));

        assertThat(ids()).containsOnlyOnce("once-" + nomination);
    }

    @Test
    void anEventOfANewerServiceIsShownThoughNobodyUnderstandsIt() {
        CloudEvent newer = CloudEventBuilder.v1()
                .withId("newer-" + nomination)
                .withSource(URI.create("/newer"))
                .withType("no.kommunepris.something.newer.v7")
                .withSubject(nomination)
                .withData("application/json", "{\"a\":1}".getBytes(StandardCharsets.UTF_8))
                .build();
        kafka.send(Topic.ROUND_EVENTS, nomination, newer).join();

        awaitEvents(nomination, 1);
        assertThat(timeline.of(nomination).get(0).facts()).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void everyPageWorksWithoutScriptsInEveryLanguage(String language) throws Exception {
        publish("page-" + nomination, nomination, withdrawn(person(nomination), "Uteseksjonen"));
        awaitEvents(nomination, 2);

        for (String page : List.of(
                "/operations",
                "/operations/nominations/" + nomination,
                "/operations/deliveries?subject=" + nomination)) {
            HttpResponse<String> answer = get(page + (page.contains("?") ? "&" : "?") + "lang=" + language, "drift");
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body())
                    .contains("lang=\"" + language + "\"", nomination)
                    .doesNotContain("??");
        }
        assertThat(get("/operations?about=" + nomination + "&type=no.kommunepris.nomination.withdrawn.v1", "drift")
                        .body())
                .contains("page-" + nomination);
        assertThat(get("/operations?about=no-such-thing", "drift").body()).doesNotContain("page-" + nomination);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operations",
                "/operations/deliveries",
                "/operations/nominations/x",
                "/operations/stuck",
                "/api/operations/stuck",
                "/operations/consistency",
                "/api/operations/consistency",
                "/api/operations/timeline",
                "/api/operations/deliveries",
                "/api/operations/stream"
            })
    void nobodyButOperatorsMayLook(String path) throws Exception {
        assertThat(get(path, "sekretariat").statusCode()).isEqualTo(403);
        assertThat(get(path, "juryleder").statusCode()).isEqualTo(403);
        HttpResponse<String> nobody = http().send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(nobody.statusCode()).isIn(302, 401);
    }

    @Test
    void whatNobodyKnowsIsNotFound() throws Exception {
        assertThat(get("/operations/nominations/no-such-thing", "drift").statusCode())
                .isEqualTo(404);
        HttpResponse<String> delivery = get("/api/operations/deliveries/no-such-thing", "drift");
        assertThat(delivery.statusCode()).isEqualTo(404);
        assertThat(delivery.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        assertThat(get("/operations/anything-else", "drift").statusCode()).isEqualTo(404);
    }

    @Test
    void tryingASentMailAgainIsRefusedWithASentence() throws Exception {
        publish(newId(), nomination, withdrawn(person(nomination), "Uteseksjonen"));
        awaitEvents(nomination, 2);
        String id = deliveries.latest(null, nomination, 1).get(0).id();

        HttpResponse<String> answer = post("/api/operations/deliveries/" + id + "/try-now", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(answer.body()).get("detail").asText()).startsWith("E-posten er allerede sendt");
    }

    @Test
    void aMailGivenUpGoesOutWhenAnOperatorTriesItAgain() throws Exception {
        MAILS.stop();
        publish(newId(), nomination, withdrawn(person(nomination), "Uteseksjonen"));
        await("the mail waits").atMost(Duration.ofSeconds(20)).until(() -> !deliveries
                .latest(Delivery.State.WAITING, nomination, 1)
                .isEmpty());
        String id = deliveries.latest(null, nomination, 1).get(0).id();
        await("it is given up").atMost(Duration.ofSeconds(20)).until(() -> giveUp(id) == Delivery.State.GIVEN_UP);
        MAILS.start();

        HttpResponse<String> answer = post("/api/operations/deliveries/" + id + "/try-now", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).get("nudges").get(0).get("who").asText())
                .isEqualTo("drift");
        await("the mail has arrived").atMost(Duration.ofSeconds(20)).until(() -> !mailsTo(nomination)
                .isEmpty());
    }

    private Delivery.State giveUp(String id) {
        return deliveries
                .change(
                        id,
                        Actor.SYSTEM,
                        delivery -> delivery.failed(
                                delivery.attempts(),
                                "no such user",
                                true,
                                Instant.now(),
                                new Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO)))
                .state();
    }

    private List<String> ids() {
        return timeline.of(nomination).stream().map(entry -> entry.eventId()).toList();
    }

    /** Somebody who watches. */
    private final class Watching implements AutoCloseable {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final InputStream body;

        Watching(String lastSeen) throws Exception {
            HttpRequest.Builder request = request("/api/operations/stream", "drift");
            if (lastSeen != null) {
                request.header("Last-Event-ID", lastSeen);
            }
            HttpResponse<InputStream> answer = http().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            body = answer.body();
            CompletableFuture.runAsync(() -> {
                try (Stream<String> all =
                        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)).lines()) {
                    all.forEach(lines::add);
                } catch (UncheckedIOException closed) {
                    // the test has seen enough
                }
            });
        }

        JsonNode dataOf(String eventId) throws Exception {
            boolean found = false;
            for (String line : lines) {
                found = found || line.equals("id:" + eventId);
                if (found && line.startsWith("data:")) {
                    return JSON.readTree(line.substring(5));
                }
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
