package no.kommunepris.nomination.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class NominationApiTest extends ApiTest {
    @Test
    void aNominationGetsAReceiptWithAReferenceAndASecretLink() {
        ResponseEntity<JsonNode> created = post(sample(), null);

        assertThat(created.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String reference = text(created, "reference");
        assertThat(reference).matches("KRP-2090-[2-9A-HJ-NP-TV-Z]{4}");
        assertThat(created.getHeaders().getLocation()).hasPath("/api/nominations/" + reference);
        assertThat(text(created, "statusLink")).endsWith("/nominations/" + text(created, "key"));
    }

    @Test
    void itsStatusIsShownToWhoeverHasTheKeyAndToNobodyElse() {
        ResponseEntity<JsonNode> created = post(sample(), null);
        String reference = text(created, "reference");

        ResponseEntity<JsonNode> status = status(reference, text(created, "key"));
        assertThat(text(status, "candidate")).isEqualTo("Uteteamet");
        assertThat(body(status).get("municipalities").get(0).get("name").asText())
                .isEqualTo("Bodø");
        assertThat(status(reference, "forged").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(reference, "").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status("KRP-2090-ZZZZ", text(created, "key")).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theSameKeyAndBodyGiveTheSameReceiptAndOneNomination() {
        String key = UUID.randomUUID().toString();

        ResponseEntity<JsonNode> first = post(sample(), key);
        ResponseEntity<JsonNode> again = post(sample(), key);

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(count(text(first, "reference"))).isEqualTo(1);
    }

    @Test
    void tenClicksAtOnceMakeOneNomination() throws Exception {
        String key = UUID.randomUUID().toString();
        ExecutorService clicks = Executors.newFixedThreadPool(10);
        try {
            List<Future<ResponseEntity<JsonNode>>> answers = new ArrayList<>();
            for (int click = 0; click < 10; click++) {
                answers.add(clicks.submit(() -> post(sample(), key)));
            }
            String reference = text(answers.get(0).get(), "reference");
            for (Future<ResponseEntity<JsonNode>> answer : answers) {
                assertThat(text(answer.get(), "reference")).isEqualTo(reference);
            }
            assertThat(count(reference)).isEqualTo(1);
        } finally {
            clicks.shutdownNow();
        }
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        post(sample(), key);
        Map<String, Object> other = sample();
        other.put("candidate", "Et annet team");

        ResponseEntity<JsonNode> answer = post(other, key);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertProblem(answer, "idempotency-key-reused");
    }

    @Test
    void theRoundsAreListedWithTheirCriteria() {
        JsonNode rounds = body(http.getForEntity("/api/rounds", JsonNode.class));

        JsonNode ours = IntStream.range(0, rounds.size())
                .mapToObj(rounds::get)
                .filter(r -> r.get("id").asText().equals(round))
                .findFirst()
                .orElseThrow();
        assertThat(ours.get("open").asBoolean()).isTrue();
        assertThat(ours.get("criteria")).hasSize(5);
        assertThat(rounds.toString()).doesNotContain("juror", "@");
    }

    @Test
    void theApiIsDescribed() {
        JsonNode document = body(http.getForEntity("/v3/api-docs", JsonNode.class));

        assertThat(document.get("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/rounds", "/api/rounds/{roundId}/nominations", "/api/nominations/{reference}");
    }
}
