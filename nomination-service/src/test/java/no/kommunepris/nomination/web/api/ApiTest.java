package no.kommunepris.nomination.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kommunepris.nomination.ServiceTest;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Speaks to the API as another system would. */
abstract class ApiTest extends ServiceTest {
    static final String ODD = "Deatnu 🎉 <script>alert('x')</script> Čáhcesuolu & \"Ånund\"";

    @Autowired
    TestRestTemplate http;

    @Autowired
    Nominations nominations;

    String round = "";

    @BeforeEach
    void openARound() {
        round = roundOf(2090);
    }

    Map<String, Object> sample() {
        return new LinkedHashMap<>(Map.of(
                "candidate", "Uteteamet",
                "summary", "Oppsøkende arbeid.",
                "arguments", Map.of("prevention", "Er der de unge er."),
                "municipalities", List.of("1804"),
                "nominatorName", "Kari Nominator",
                "nominatorEmail", "kari@example.org"));
    }

    long count(String reference) {
        return nominations.ofRound(round).stream()
                .map(Nomination::reference)
                .filter(reference::equals)
                .count();
    }

    ResponseEntity<JsonNode> post(Object body, @Nullable String idempotencyKey) {
        return post(round, body, idempotencyKey);
    }

    ResponseEntity<JsonNode> post(String to, Object body, @Nullable String idempotencyKey) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (idempotencyKey != null) {
            headers.set("Idempotency-Key", idempotencyKey);
        }
        return http.exchange(
                "/api/rounds/" + to + "/nominations", HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    ResponseEntity<JsonNode> status(String reference, String key) {
        return http.getForEntity("/api/nominations/{reference}?key={key}", JsonNode.class, reference, key);
    }

    static void assertProblem(ResponseEntity<JsonNode> answer, String type) {
        assertThat(answer.getHeaders().getContentType())
                .isNotNull()
                .matches(type1 -> type1.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        assertThat(text(answer, "type")).isEqualTo("urn:kommunepris:problem:" + type);
        assertThat(body(answer).toString()).doesNotContain("Exception", "java.");
    }

    static String text(ResponseEntity<JsonNode> answer, String field) {
        return body(answer).get(field).asText();
    }

    static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }
}
