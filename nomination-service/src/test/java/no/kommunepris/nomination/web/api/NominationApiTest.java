package no.kommunepris.nomination.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.nomination.application.Awards;
import no.kommunepris.nomination.application.OpenRound;
import no.kommunepris.nomination.domain.Award;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.RoundPlan;
import no.kommunepris.nomination.domain.Samples;
import no.kommunepris.testing.WithInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithInfrastructure
class NominationApiTest {
    private static final String AWARD = "kommunerusprisen";

    @Autowired
    TestRestTemplate http;

    @Autowired
    ObjectMapper json;

    @Autowired
    OpenRound openRound;

    @Autowired
    Awards awards;

    @Autowired
    Nominations nominations;

    private String round = "";

    @BeforeEach
    void openARound() {
        round = open(2090, Instant.now().plus(Duration.ofDays(30)));
    }

    private String open(int year, Instant closesAt) {
        Award award = awards.find(AWARD).orElseThrow();
        if (nominations != null && year == 2090 && !round.isEmpty()) {
            return round;
        }
        RoundPlan sample = Samples.plan(Samples.SCHEDULE);
        Instant closes = closesAt.truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        Schedule schedule = new Schedule(
                year == 2090 ? closes.plus(Duration.ofHours(1)) : closesAt,
                closes.plus(Duration.ofDays(10)),
                closes.plus(Duration.ofDays(20)),
                closes.plus(Duration.ofDays(30)),
                Duration.ofDays(7));
        return openRound.open(
                new RoundPlan(AWARD, year, schedule, 3, award.bodies(), jurors(award, sample), sample.secretariat()),
                Samples.DESK);
    }

    private static List<no.kommunepris.events.RoundEvent.Juror> jurors(Award award, RoundPlan sample) {
        List<no.kommunepris.events.RoundEvent.Juror> jurors = new ArrayList<>();
        award.bodies()
                .forEach(body -> jurors.add(new no.kommunepris.events.RoundEvent.Juror(
                        "juror-" + body.id(), "Juror", "juror@example.org", body.id(), jurors.isEmpty())));
        return jurors;
    }

    @Test
    void aNominationIsKeptAnchoredAndCanBeFollowed() {
        ResponseEntity<JsonNode> created = post(sample(), null);

        assertThat(created.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        JsonNode receipt = body(created);
        String reference = receipt.get("reference").asText();
        assertThat(reference).matches("KRP-2090-[2-9A-HJ-NP-TV-Z]{4}");
        assertThat(created.getHeaders().getLocation()).hasPath("/api/nominations/" + reference);
        String key = receipt.get("key").asText();
        assertThat(receipt.get("statusLink").asText()).endsWith("/nominations/" + key);
        await("the event goes over Kafka and starts the process, which asks or waits for an address")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(status(reference, key).get("state").asText()).isEqualTo("awaiting-anchoring"));
        assertThat(status(reference, key)
                        .get("municipalities")
                        .get(0)
                        .get("name")
                        .asText())
                .isEqualTo("Bodø");
    }

    private JsonNode status(String reference, String key) {
        return body(http.getForEntity("/api/nominations/{reference}?key={key}", JsonNode.class, reference, key));
    }

    private Map<String, Object> sample() {
        return new java.util.LinkedHashMap<>(Map.of(
                "candidate", "Uteteamet",
                "summary", "Oppsøkende arbeid.",
                "arguments", Map.of("prevention", "Er der de unge er."),
                "municipalities", List.of("1804"),
                "nominatorName", "Kari Nominator",
                "nominatorEmail", "kari@example.org"));
    }

    private ResponseEntity<JsonNode> post(Object body, @org.jspecify.annotations.Nullable String idempotencyKey) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (idempotencyKey != null) {
            headers.set("Idempotency-Key", idempotencyKey);
        }
        return http.exchange(
                "/api/rounds/{round}/nominations",
                HttpMethod.POST,
                new HttpEntity<>(body, headers),
                JsonNode.class,
                round);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }
}
