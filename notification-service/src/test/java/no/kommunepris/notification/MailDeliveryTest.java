package no.kommunepris.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Language;
import no.kommunepris.notification.domain.Delivery;
import no.kommunepris.notification.store.Deliveries;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

class MailDeliveryTest extends IntegrationTest {
    private final String nomination = newId();

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private MeterRegistry meters;

    @Test
    void eachMailGoesOutOncePerEventAndRecipient() {
        String event = newId();
        publish(event, nomination, withdrawn(person(nomination), "Uteseksjonen"));
        publish(event, nomination, withdrawn(person(nomination), "Uteseksjonen"));
        publish(newId(), nomination, withdrawn(person("last-" + nomination), "Uteseksjonen"));

        awaitSent("last-" + nomination);
        assertThat(mailsTo(nomination).stream().filter(mail -> !isLast(mail))).hasSize(1);
        assertThat(deliveries.latest(null, nomination, 10)).hasSize(2);
    }

    @Test
    void tellsThatItWasSentAndThenForgetsTheContent() throws Exception {
        publish("cause-" + nomination, nomination, withdrawn(person(nomination), "Uteseksjonen"));

        awaitEvents(nomination, 2);
        JsonNode sent = json("/api/operations/timeline?subject=" + nomination)
                .get("events")
                .get(1);
        assertThat(sent.get("type").asText()).isEqualTo("no.kommunepris.notification.sent.v1");
        assertThat(sent.get("facts").get("template").asText()).isEqualTo("withdrawn");
        assertThat(sent.get("facts").get("recipient").asText()).endsWith("***@example.org");
        assertThat(sent.get("facts").get("cause").asText()).isEqualTo("cause-" + nomination);
        Delivery delivery = deliveries.latest(null, nomination, 1).get(0);
        assertThat(delivery.state()).isEqualTo(Delivery.State.SENT);
        assertThat(delivery.content()).isNull();
    }

    @Test
    void mailsWaitWhileTheMailServerIsDown() {
        MAILS.stop();
        publish(newId(), nomination, withdrawn(person("a-" + nomination), "Uteseksjonen"));
        publish(newId(), nomination, withdrawn(person("b-" + nomination), "Uteseksjonen"));
        await("several attempts have failed")
                .atMost(Duration.ofSeconds(20))
                .until(() -> deliveries.latest(Delivery.State.WAITING, nomination, 10).stream()
                                .mapToInt(Delivery::attempts)
                                .sum()
                        > 2);
        assertThat(deliveries.latest(null, nomination, 10))
                .hasSize(2)
                .allSatisfy(delivery -> assertThat(delivery.state()).isEqualTo(Delivery.State.WAITING));

        MAILS.start();

        awaitSent("a-" + nomination);
        awaitSent("b-" + nomination);
        assertThat(mailsTo(nomination)).hasSize(2);
    }

    @Test
    void aLinkIsNeverInTheDeliveryLog() throws Exception {
        MAILS.stop();
        String token = LINK.substring(LINK.lastIndexOf('/') + 1);
        publish(newId(), nomination, withdrawn(person(nomination), "Uteseksjonen"));
        awaitEvents(nomination, 1);
        await("the mail waits").atMost(Duration.ofSeconds(20)).until(() -> !deliveries
                .latest(Delivery.State.WAITING, nomination, 1)
                .isEmpty());
        assertThatNobodyCanRead(token);
        assertThatNobodyCanRead(nomination + "@example.org");

        MAILS.start();

        awaitSent(nomination);
        awaitEvents(nomination, 2);
        assertThatNobodyCanRead(token);
        assertThatNobodyCanRead(nomination + "@example.org");
    }

    private void assertThatNobodyCanRead(String secret) throws Exception {
        for (String collection : List.of("deliveries", "timeline")) {
            for (Document document : mongo.findAll(Document.class, collection)) {
                assertThat(document.toJson()).doesNotContain(secret);
            }
        }
        for (String page : List.of(
                "/operations",
                "/operations/deliveries",
                "/operations/nominations/" + nomination,
                "/api/operations/deliveries",
                "/api/operations/timeline?subject=" + nomination)) {
            assertThat(get(page, "drift").body()).as(page).contains(nomination).doesNotContain(secret);
        }
    }

    @Test
    void textAndHtmlArriveWithEveryLetterIntact() throws Exception {
        String candidate = "Guovdageainnu \uD83D\uDE80 & <script>alert('čáŋđ')</script>\r\nBcc: evil@example.org";
        publish(
                newId(),
                nomination,
                withdrawn(
                        new Contact("Máret Ánne\r\nBcc: evil@example.org", nomination + "@example.org", Language.NN),
                        candidate));

        awaitSent(nomination);
        MimeMessage mail = mailsTo(nomination).get(0);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Máret Ánne Bcc: evil@example.org");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("Content-Language")).containsExactly("nn");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSubject())
                .isEqualTo("Nominasjonen av Guovdageainnu \uD83D\uDE80 & <script>alert('čáŋđ')</script>"
                        + " Bcc: evil@example.org er trekt");
        MimeMultipart both = (MimeMultipart) mail.getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        BodyPart text = both.getBodyPart(0);
        BodyPart html = both.getBodyPart(1);
        assertThat(text.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(text.getContent().toString())
                .contains("Guovdageainnu \uD83D\uDE80 & <script>")
                .contains(LINK);
        assertThat(html.getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(html.getContent().toString())
                .contains("Guovdageainnu \uD83D\uDE80 &amp; &lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void aMailWhoseSenderDiedIsTriedAgainUnderTheSameMessageIdAndCounted() throws Exception {
        MAILS.stop();
        publish(newId(), nomination, withdrawn(person(nomination), "Uteseksjonen"));
        await("the mail waits").atMost(Duration.ofSeconds(20)).until(() -> !deliveries
                .latest(Delivery.State.WAITING, nomination, 1)
                .isEmpty());
        String id = deliveries.latest(null, nomination, 1).get(0).id();
        double before = meters.counter("kommunepris.mails.uncertain").count();
        // A sender takes it and is never heard of again.
        await("it is taken").atMost(Duration.ofSeconds(20)).until(() -> deliveries
                .take(id, clock.instant(), Duration.ofMillis(300))
                .isPresent());

        MAILS.start();

        awaitSent(nomination);
        assertThat(mailsTo(nomination).get(0).getMessageID()).isEqualTo("<" + id + "@kommunepris.example>");
        await("it is noted").until(() -> deliveries.get(id).state() == Delivery.State.SENT);
        assertThat(deliveries.get(id).uncertain()).isEqualTo(1);
        assertThat(meters.counter("kommunepris.mails.uncertain").count()).isEqualTo(before + 1);
    }

    @Test
    void anAddressThatIsNoneIsGivenUpAndTold() throws Exception {
        publish(
                newId(),
                nomination,
                withdrawn(new Contact("Kari", "kari@, ola@example.org", Language.NB), "Uteseksjonen"));

        awaitEvents(nomination, 2);
        assertThat(json("/api/operations/timeline?subject=" + nomination)
                        .get("events")
                        .get(1)
                        .get("type")
                        .asText())
                .isEqualTo("no.kommunepris.notification.failed.v1");
        assertThat(deliveries
                        .latest(Delivery.State.GIVEN_UP, nomination, 1)
                        .get(0)
                        .content())
                .isNotNull();
    }

    private static boolean isLast(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().contains("last-");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitSent(String address) {
        await("the mail has arrived").atMost(Duration.ofSeconds(20)).until(() -> !mailsTo(address)
                .isEmpty());
    }
}
