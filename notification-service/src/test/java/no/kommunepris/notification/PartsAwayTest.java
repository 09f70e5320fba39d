package no.kommunepris.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.kommunepris.notification.domain.DeadLetter;
import no.kommunepris.notification.store.DeadLetters;
import no.kommunepris.testing.Infrastructure;
import no.kommunepris.testing.InfrastructureInitializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The service with no Kafka at all, and a store that comes only after a while. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartsAwayTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Gate gate;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws IOException {
        gate = new Gate();
        ApplicationContextInitializer<ConfigurableApplicationContext> away = context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "away",
                        Map.of(
                                "server.port",
                                0,
                                "spring.kafka.bootstrap-servers",
                                "127.0.0.1:1",
                                "spring.kafka.admin.properties.default.api.timeout.ms",
                                2000,
                                "spring.kafka.admin.properties.request.timeout.ms",
                                1000,
                                "spring.kafka.producer.properties.max.block.ms",
                                1000,
                                "spring.data.mongodb.uri",
                                "mongodb://127.0.0.1:" + gate.port() + "/parts-away?serverSelectionTimeoutMS=500")));
        service = new SpringApplicationBuilder(NotificationApplication.class)
                .initializers(new InfrastructureInitializer(), away)
                .run();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        gate.close();
    }

    @Test
    @Order(1)
    void startsWithoutItsStoreAndIsNotReadyUntilItIsThere() throws Exception {
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);

        gate.openTo(URI.create(Infrastructure.get().mongo("parts-away").replaceAll("\\?.*", ""))
                .getPort());

        await("the service has found its store")
                .atMost(Duration.ofSeconds(30))
                .until(() -> get("/actuator/health/readiness").statusCode() == 200);
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        await("its indexes are made")
                .atMost(Duration.ofSeconds(30))
                .until(() -> mongo.indexOps("dead-letters").getIndexInfo().size() > 1);
    }

    @Test
    @Order(2)
    void saysThatKafkaIsAwayInsteadOfShowingNoLag() throws Exception {
        HttpResponse<String> api = get("/api/operations/lag");
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Retry-After")).isPresent();
        assertThat(JSON.readTree(api.body()).get("detail").asText()).startsWith("Kafka svarer ikke");
        HttpResponse<String> page = get("/operations/lag");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Kafka svarer ikke").doesNotContain("À jour");
    }

    @Test
    @Order(3)
    void saysThatNobodyCanBeAskedInsteadOfSayingThatNothingIsStuck() throws Exception {
        assertThat(get("/api/operations/stuck").statusCode()).isEqualTo(503);
        HttpResponse<String> page = get("/operations/stuck");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Kafka svarer ikke").doesNotContain("Ingenting sitter fast");
        assertThat(get("/api/operations/consistency").statusCode()).isEqualTo(503);
        HttpResponse<String> agreement = get("/operations/consistency?now=true");
        assertThat(agreement.statusCode()).isEqualTo(503);
        assertThat(agreement.body()).contains("Kafka svarer ikke").doesNotContain("Alt stemmer");
        HttpResponse<String> retry = post("/api/operations/stuck/jobs/jury-service/job/retry");
        assertThat(retry.statusCode()).isEqualTo(503);
        assertThat(JSON.readTree(retry.body()).get("type").asText()).isEqualTo("urn:kommunepris:problem:kafka-away");
    }

    @Test
    @Order(4)
    void aLetterThatCannotBeSentBackNowStaysOpen() throws Exception {
        DeadLetters letters = service.getBean(DeadLetters.class);
        letters.add(new DeadLetter(
                "letter",
                "jury-service",
                new DeadLetter.Origin("jury-events", 0, 0),
                new DeadLetter.Reason("UnsealableException", ""),
                new DeadLetter.Facts(List.of(), null, null, 0),
                new DeadLetter.Content(null, null, List.of()),
                null,
                Instant.now()));

        HttpResponse<String> answer = post("/api/operations/dead-letters/letter/redrive");

        assertThat(answer.statusCode()).isEqualTo(503);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asText()).isEqualTo("urn:kommunepris:problem:kafka-away");
        assertThat(letters.get("letter").state()).isEqualTo(DeadLetter.State.OPEN);
        assertThat(letters.get("letter").log()).isEmpty();
    }

    private static HttpRequest.Builder request(String path) {
        String port = service.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("drift:test".getBytes()));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return HTTP.send(
                request(path)
                        .header("Cookie", "KP-XSRF-notification-service=token")
                        .header("X-XSRF-TOKEN", "token")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
