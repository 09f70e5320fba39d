package no.kommunepris.nomination.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.kommunepris.nomination.ServiceTest;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

class NominationApiTest extends ServiceTest {
    private static final String ODD = "Deatnu 🎉 <script>alert('x')</script> Čáhcesuolu & \"Ånund\"";

    @Autowired
    TestRestTemplate http;

    @Autowired
    Nominations nominations;

    private String round = "";

    @BeforeEach
    void openARound() {
        round = roundOf(2090);
    }

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

    private Map<String, Object> sample() {
        return new LinkedHashMap<>(Map.of(
                "candidate", "Uteteamet",
                "summary", "Oppsøkende arbeid.",
                "arguments", Map.of("prevention", "Er der de unge er."),
                "municipalities", List.of("1804"),
                "nominatorName", "Kari Nominator",
                "nominatorEmail", "kari@example.org"));
    }

    private long count(String reference) {
        return nominations.ofRound(round).stream()
                .map(Nomination::reference)
                .filter(reference::equals)
                .count();
    }

    private ResponseEntity<JsonNode> post(Object body, @Nullable String idempotencyKey) {
        return post(round, body, idempotencyKey);
    }

    private ResponseEntity<JsonNode> post(String to, Object body, @Nullable String idempotencyKey) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (idempotencyKey != null) {
            headers.set("Idempotency-Key", idempotencyKey);
        }
        return http.exchange(
                "/api/rounds/" + to + "/nominations", HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private ResponseEntity<JsonNode> status(String reference, String key) {
        return http.getForEntity("/api/nominations/{reference}?key={key}", JsonNode.class, reference, key);
    }

    private static void assertProblem(ResponseEntity<JsonNode> answer, String type) {
        assertThat(answer.getHeaders().getContentType())
                .isNotNull()
                .matches(type1 -> type1.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        assertThat(text(answer, "type")).isEqualTo("urn:kommunepris:problem:" + type);
        assertThat(body(answer).toString()).doesNotContain("Exception", "java.");
    }

    private static String text(ResponseEntity<JsonNode> answer, String field) {
        return body(answer).get(field).asText();
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }
}
