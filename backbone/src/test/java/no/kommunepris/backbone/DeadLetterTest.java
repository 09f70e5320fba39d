package no.kommunepris.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kommunepris.backbone.messaging.Redrive;
import no.kommunepris.events.Actor;
import no.kommunepris.events.EventCodec;
import no.kommunepris.events.NotificationEvent;
import no.kommunepris.events.Topic;
import no.kommunepris.testing.Infrastructure;
import no.kommunepris.testing.WithInfrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;

@SpringBootTest
@WithInfrastructure
class DeadLetterTest {
    private final String id = UUID.randomUUID().toString();

    @Autowired
    private KafkaTemplate<String, CloudEvent> kafka;

    @Autowired
    private SampleService service;

    @Autowired
    private EventCodec codec;

    private KafkaConsumer<String, byte[]> deadLetters;

    @BeforeEach
    void listen() {
        deadLetters = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        Infrastructure.get().kafka(),
                        "group.id",
                        id,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        deadLetters.subscribe(List.of(Topic.deadLetters(Topic.NOTIFICATION_EVENTS, "sample-service")));
    }

    @AfterEach
    void close() {
        deadLetters.close();
    }

    @Test
    void anEventOfAnUnknownTypeIsPassedOver() {
        send("no.kommunepris.notification.sung.v9", "{}");
        send(sent("after"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.heard.stream().anyMatch(e -> e.subject().equals(id)));
    }

    @Test
    void aMalformedEventIsADeadLetterWithItsReasonAndHoldsNobodyUp() {
        send("no.kommunepris.notification.sent.v1", "{\"template\":");
        send(sent("after"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.heard.stream().anyMatch(e -> e.subject().equals(id)));
        ConsumerRecord<String, byte[]> letter = deadLetter();
        assertThat(header(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(Topic.NOTIFICATION_EVENTS);
        assertThat(header(letter, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN)).contains("UnreadableEventException");
        assertThat(header(letter, "ce_id")).isEqualTo(id + "-raw");
    }

    @Test
    void aRecordWithoutAValueIsADeadLetterAndHoldsNobodyUp() {
        CloudEvent empty = CloudEventBuilder.v1()
                .withId(id + "-empty")
                .withSource(URI.create("/test"))
                .withType("no.kommunepris.notification.sent.v1")
                .build();
        kafka.send(Topic.NOTIFICATION_EVENTS, id, empty).join();
        send(sent("after"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.heard.stream().anyMatch(e -> e.subject().equals(id)));
        assertThat(header(deadLetter(), "ce_id")).isEqualTo(id + "-empty");
    }

    @Test
    void anEventThatStaysTooEarlyIsADeadLetterAfterItsRetries() {
        send(sent(SampleService.TOO_EARLY));
        ConsumerRecord<String, byte[]> letter = deadLetter();
        assertThat(header(letter, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN)).contains("EarlyEventException");
    }

    @Test
    void aLetterSentBackToAnotherConsumerIsPassedOver() {
        ProducerRecord<String, CloudEvent> other = record("no.kommunepris.notification.sent.v1", sent("for-another"));
        other.headers().add(Redrive.FOR, "jury-service".getBytes(StandardCharsets.UTF_8));
        ProducerRecord<String, CloudEvent> mine = record("no.kommunepris.notification.sent.v1", sent("for-me"));
        mine.headers().add(Redrive.FOR, "sample-service".getBytes(StandardCharsets.UTF_8));
        kafka.send(other).join();
        kafka.send(mine).join();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.heard.stream().anyMatch(e -> e.subject().equals(id)));
        assertThat(service.heard)
                .filteredOn(event -> event.subject().equals(id))
                .extracting(event -> ((NotificationEvent.Sent) event.event()).template())
                .containsExactly("for-me");
    }

    private ConsumerRecord<String, byte[]> deadLetter() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            for (ConsumerRecord<String, byte[]> record : deadLetters.poll(Duration.ofMillis(200))) {
                                if (id.equals(record.key())) {
                                    return record;
                                }
                            }
                            return null;
                        },
                        java.util.Objects::nonNull);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private String sent(String template) {
        return codec.write(new NotificationEvent.Sent(template, "p***@example.org", "cause"));
    }

    private void send(String data) {
        send("no.kommunepris.notification.sent.v1", data);
    }

    private void send(String type, String data) {
        kafka.send(record(type, data)).join();
    }

    private ProducerRecord<String, CloudEvent> record(String type, String data) {
        CloudEvent event =
                EventCodec.cloudEvent(id + "-raw", "/test", type, id, "round", Actor.SYSTEM, Instant.now(), null, data);
        return new ProducerRecord<>(Topic.NOTIFICATION_EVENTS, id, event);
    }
}
