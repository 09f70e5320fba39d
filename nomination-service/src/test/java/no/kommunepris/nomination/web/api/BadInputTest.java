package no.kommunepris.nomination.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Whatever comes in: a clear answer, nothing lost, nothing twice, no stack trace. */
class BadInputTest extends ApiTest {
    @Test
    void everyBadFieldHasAnEntryOfItsOwn() {
        Map<String, Object> bad = sample();
        bad.put("candidate", "x".repeat(121));
        bad.put("summary", "");
        bad.put("arguments", Map.of("no-such", "x", "prevention", "y".repeat(4001)));
        bad.put("municipalities", List.of("9999", "1804", "1804"));
        bad.put("nominatorEmail", "ingen adresse");

        ResponseEntity<JsonNode> answer = post(bad, null);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertProblem(answer, "invalid-form");
        List<String> errors = new ArrayList<>();
        body(answer)
                .get("errors")
                .forEach(e ->
                        errors.add(e.get("field").asText() + " " + e.get("code").asText()));
        assertThat(errors)
                .containsExactlyInAnyOrder(
                        "candidate too-long",
                        "summary required",
                        "arguments unknown-criterion",
                        "arguments[prevention] too-long",
                        "municipalities unknown-municipality",
                        "municipalities duplicate-municipality",
                        "nominatorEmail email");
        body(answer).get("errors").forEach(e -> assertThat(e.get("message").asText())
                .as("a sentence, not a key")
                .contains(" "));
    }

    @Test
    void aNominationWithoutACriterionIsRefused() {
        Map<String, Object> bad = sample();
        bad.put("arguments", Map.of("prevention", "   "));

        ResponseEntity<JsonNode> answer = post(bad, null);

        assertThat(body(answer).get("errors").get(0).get("code").asText()).isEqualTo("no-criterion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "nonsense", "{\"candidate\": {\"a\": 1}}", "{\"arguments\": []}", ""})
    void jsonThatIsNoNominationIsRefusedWithoutATrace(String raw) {
        ResponseEntity<JsonNode> answer = post(raw, null);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertProblem(answer, "unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}"})
    void anEmptyNominationIsToldWhatIsMissingOrThatItIsNone(String raw) {
        ResponseEntity<JsonNode> answer = post(raw, null);

        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
        assertThat(body(answer).toString()).doesNotContain("Exception", "java.");
    }

    @Test
    void aMegabyteOfGarbageIsRefusedBeforeItIsRead() {
        ResponseEntity<JsonNode> answer = post("{\"candidate\":\"" + "x".repeat(1_000_000) + "\"}", null);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertProblem(answer, "too-large");
    }

    @Test
    void aMegabyteThatDoesNotSayItsLengthIsRefusedToo() {
        byte[] garbage = ("{\"candidate\":\"" + "x".repeat(1_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        JsonNode problem = http.execute(
                "/api/rounds/" + round + "/nominations",
                HttpMethod.POST,
                request -> {
                    request.getHeaders().setContentType(MediaType.APPLICATION_JSON);
                    request.getHeaders().set(HttpHeaders.TRANSFER_ENCODING, "chunked");
                    request.getBody().write(garbage);
                },
                response -> new com.fasterxml.jackson.databind.ObjectMapper().readTree(response.getBody()));

        assertThat(problem).isNotNull();
        assertThat(problem.get("status").asInt()).isEqualTo(413);
    }

    @Test
    void anotherFormatThanJsonIsRefused() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.TEXT_XML);

        ResponseEntity<JsonNode> answer = http.exchange(
                "/api/rounds/" + round + "/nominations",
                HttpMethod.POST,
                new HttpEntity<>("<x/>", headers),
                JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertProblem(answer, "not-json");
    }

    @Test
    void emojiSamiLettersAndMarkupComeBackAsTheyWere() {
        Map<String, Object> odd = sample();
        odd.put("candidate", ODD);

        ResponseEntity<JsonNode> created = post(odd, null);

        assertThat(text(status(text(created, "reference"), text(created, "key")), "candidate"))
                .isEqualTo(ODD);
    }

    @Test
    void aClosedRoundTakesNothing() {
        String closing = open(2081, Instant.now().plus(Duration.ofMillis(300)));
        org.awaitility.Awaitility.await("the round closes by the clock, to the second")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> {
                    ResponseEntity<JsonNode> answer = post(closing, sample(), null);
                    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
                    assertProblem(answer, "round-closed");
                });
    }

    @Test
    void anUnknownRoundIsNotFound() {
        ResponseEntity<JsonNode> answer = post("no-such-2090", sample(), null);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertProblem(answer, "not-found");
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThat(post(sample(), "k".repeat(201)).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
