package no.kommunepris.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.backbone.security.AccessRules;
import no.kommunepris.events.Actor;
import no.kommunepris.testing.WithInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What people and programs are told when something could not be kept. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"kommunepris.outbox.largest-event=100KB", "spring.kafka.listener.auto-startup=false"})
@WithInfrastructure
class ProblemsTest {
    private static final String TYPED = "Skrevet <b>lenge</b> på dette";

    @Autowired
    private TestRestTemplate http;

    private final HttpHeaders headers = new HttpHeaders();

    @TestConfiguration
    @Controller
    static class Door {
        @Autowired
        private AggregateStore<Walk> walks;

        @Bean
        @Primary
        AccessRules everybody() {
            return rules -> rules.requestMatchers("/walks", "/api/walks").permitAll();
        }

        @PostMapping({"/walks", "/api/walks"})
        @ResponseBody
        String walk(@RequestParam String step, @RequestParam(defaultValue = "false") boolean away) {
            if (away) {
                throw new DataAccessResourceFailureException("the store is away");
            }
            Walk walk = new Walk(UUID.randomUUID().toString());
            walks.insert(walk, Actor.SYSTEM, walk.step(step));
            return walk.id();
        }
    }

    @BeforeEach
    void comeIn() {
        ResponseEntity<String> login = http.getForEntity("/login", String.class);
        for (String cookie : login.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of())) {
            if (cookie.startsWith("KP-XSRF-sample-service=")) {
                String pair = cookie.substring(0, cookie.indexOf(';'));
                headers.add(HttpHeaders.COOKIE, pair);
                headers.add("X-XSRF-TOKEN", pair.substring(pair.indexOf('=') + 1));
            }
        }
    }

    @Test
    void whatKafkaWouldNotTakeIsA422ForPrograms() {
        ResponseEntity<String> answer = post("/api/walks", "step", "x".repeat(200_000));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("urn:kommunepris:problem:too-large", "kort ned teksten");
    }

    @Test
    void aFormThatCouldNotBeKeptIsShownWithWhatWasTypedAndCanBeSentAgain() {
        ResponseEntity<String> answer = post("/walks", "step", TYPED, "away", "true");
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
        assertThat(answer.getBody())
                .contains("Send på nytt", "action=\"/walks\"", "name=\"step\"", "name=\"_csrf\"")
                .contains("Skrevet &lt;b&gt;lenge&lt;/b&gt; på dette")
                .doesNotContain("<b>lenge</b>");
    }

    @Test
    void programsAreToldWhenToTryAgain() {
        ResponseEntity<String> answer = post("/api/walks", "step", "s", "away", "true");
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
        assertThat(answer.getBody()).contains("urn:kommunepris:problem:unavailable");
    }

    private ResponseEntity<String> post(String path, String... fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return http.exchange(path, HttpMethod.POST, new HttpEntity<>(form, headers), String.class);
    }
}
