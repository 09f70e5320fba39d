package no.kommunepris.notification;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.cloudevents.CloudEvent;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Event;
import no.kommunepris.events.EventCodec;
import no.kommunepris.events.EventType;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Notice;
import no.kommunepris.events.Sealed;
import no.kommunepris.notification.store.Timeline;
import no.kommunepris.testing.WithInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it runs, with a real Kafka, a real store and a real mail server. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kommunepris.mail.first-pause=100ms",
            "kommunepris.mail.longest-pause=300ms",
            "kommunepris.mail.sweep-every=50ms",
            "kommunepris.mail.lease=1s",
            "kommunepris.consistency.pause=200ms",
            "kommunepris.operations.wait-for=2s",
            "kommunepris.operations.wait-for-retry=2s",
            "spring.mail.properties.mail.smtp.connectiontimeout=500",
            "spring.mail.properties.mail.smtp.timeout=500"
        })
@WithInfrastructure
abstract class IntegrationTest {
    static final String LINK = "http://localhost:8080/nominations/ToPsEcReT-token-that-nobody-may-read-in-a-log00";
    static final ObjectMapper JSON = new ObjectMapper();
    static final GreenMail MAILS = mailServer();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    KafkaTemplate<String, CloudEvent> kafka;

    @Autowired
    EventCodec codec;

    @Autowired
    Timeline timeline;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.mail.port", () -> MAILS.getSmtp().getServerSetup().getPort());
    }

    /** On a port of its own that stays the same when it is stopped and started. */
    private static GreenMail mailServer() {
        GreenMail first = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        first.start();
        int port = first.getSmtp().getPort();
        first.stop();
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @BeforeEach
    void theMailServerIsUp() {
        if (!MAILS.getSmtp().isRunning()) {
            MAILS.start();
        }
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    static Contact person(String id) {
        return new Contact("Kari Nordmann", id + "@example.org", Language.NB);
    }

    static NominationEvent.Withdrawn withdrawn(Contact to, String candidate) {
        return new NominationEvent.Withdrawn(
                Instant.parse("2026-02-03T09:15:00Z"),
                new Sealed<>(new Notice(to, "Kommunerusprisen", candidate, LINK, null)));
    }

    void publish(String eventId, String subject, Event event) {
        EventType type = EventType.of(event);
        kafka.send(
                        type.topic(),
                        subject,
                        EventCodec.cloudEvent(
                                eventId,
                                "/test",
                                type.typeName(),
                                subject,
                                "round-1",
                                Actor.NOMINATOR,
                                Instant.parse("2026-02-03T09:15:00Z"),
                                null,
                                codec.write(event)))
                .join();
    }

    static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(MAILS.getReceivedMessages())
                .filter(mail -> receives(mail, address))
                .toList();
    }

    private static boolean receives(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitEvents(String subject, int count) {
        await("the events stand in the timeline")
                .atMost(Duration.ofSeconds(20))
                .until(() -> timeline.of(subject).size() >= count);
    }

    HttpRequest.Builder request(String path, String who) {
        String login = Base64.getEncoder().encodeToString((who + ":test").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + login);
    }

    HttpResponse<String> get(String path, String who) throws IOException, InterruptedException {
        return http.send(request(path, who).build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path, "drift").body());
    }

    /** As a form or a script of our own pages would: with the token against forged requests. */
    HttpResponse<String> post(String path, String contentType, String body) throws IOException, InterruptedException {
        String cookie = get("/operations", "drift").headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("KP-XSRF-notification-service="))
                .map(header -> header.substring(0, header.indexOf(';')))
                .findFirst()
                .orElseThrow();
        return http.send(
                request(path, "drift")
                        .header("Cookie", cookie)
                        .header("X-XSRF-TOKEN", cookie.substring(cookie.indexOf('=') + 1))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", json);
    }

    HttpClient http() {
        return http;
    }
}
