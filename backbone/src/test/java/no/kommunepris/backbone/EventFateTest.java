package no.kommunepris.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.kommunepris.backbone.inbox.EarlyEventException;
import no.kommunepris.backbone.inbox.ObsoleteEventException;
import no.kommunepris.backbone.messaging.Redrive;
import no.kommunepris.events.Actor;
import no.kommunepris.events.EventCodec;
import no.kommunepris.events.EventType;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.NotificationEvent;
import no.kommunepris.events.Seal;
import no.kommunepris.events.Sealed;
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
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;

/** Whatever Kafka brings, its fate is known: taken, passed over, tried again, or among the dead letters with the reason. */
@SpringBootTest
@WithInfrastructure
class EventFateTest {
    private static final Duration RETRIES = Duration.ofSeconds(2);
    private static final String SENT = "no.kommunepris.notification.sent.v1";
    private static final Duration IN_TIME = Duration.ofSeconds(30);

    private final String id = UUID.randomUUID().toString();

    @Autowired
    private KafkaTemplate<String, CloudEvent> kafka;

    @Autowired
    private SampleService service;

    @Autowired
    private EventCodec codec;

    @Autowired
    private MeterRegistry meters;

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
    void anEventThatComesAgainTakesEffectOnce() {
        double repeated = fates("repeated");
        send("one");
        send("one");
        send("after");
        assertThat(heard("after")).containsExactly("one", "after");
        assertThat(fates("repeated")).isEqualTo(repeated + 1);
    }

    @Test
    void anEventOfAnUnknownTypeIsPassedOverAndCounted() {
        double ignored = meters.counter("kommunepris.events.ignored").count();
        send("unknown", "no.kommunepris.notification.sung.v9", "{}");
        send("after");
        assertThat(heard("after")).containsExactly("after");
        assertThat(meters.counter("kommunepris.events.ignored").count()).isEqualTo(ignored + 1);
    }

    @Test
    void anEventThatCameTooEarlyIsTriedAgainAndTheNextOnesWait() {
        AtomicInteger tries = new AtomicInteger();
        service.effects.put(id + "-early", () -> {
            if (tries.incrementAndGet() < 3) {
                throw new EarlyEventException("not yet");
            }
        });
        send("early");
        send("after");
        assertThat(heard("after")).containsExactly("early", "after");
        assertThat(tries).hasValue(3);
    }

    @Test
    void anEventThatStaysTooEarlyIsADeadLetterAndStopsItsPartitionNoLongerThanItsRetries() {
        service.effects.put(id + "-early", () -> {
            throw new EarlyEventException("never");
        });
        send("early");
        Instant sent = Instant.now();
        send("after");
        assertThat(heard("after")).containsExactly("after");
        // With room for a busy machine; without an end to the retries it would be for ever.
        assertThat(Duration.between(sent, Instant.now())).isBetween(RETRIES.minusSeconds(1), RETRIES.plusSeconds(15));
        assertThat(header(deadLetter("early"), KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN))
                .contains("EarlyEventException");
    }

    @Test
    void anEventThatNoLongerMattersIsNotedAndHoldsNobodyUp() {
        double obsolete = fates("obsolete");
        service.effects.put(id + "-late", () -> {
            throw new ObsoleteEventException("over");
        });
        send("late");
        send("after");
        assertThat(heard("after")).containsExactly("after");
        assertThat(fates("obsolete")).isEqualTo(obsolete + 1);
    }

    @Test
    void aMalformedEventIsADeadLetterWithItsReasonAndHoldsNobodyUp() {
        send("malformed", SENT, "{\"template\":");
        send("after");
        assertThat(heard("after")).containsExactly("after");
        ConsumerRecord<String, byte[]> letter = deadLetter("malformed");
        assertThat(header(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(Topic.NOTIFICATION_EVENTS);
        assertThat(header(letter, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN)).contains("UnreadableEventException");
    }

    @Test
    void aSealNobodyHereCanOpenIsADeadLetterWithItsReasonAndHoldsNobodyUp() {
        Seal another = new Seal(Map.of("other", Base64.getEncoder().encodeToString(new byte[32])), "other");
        var sealed = new JuryEvent.FoundIneligible(new Sealed<>(new JuryEvent.Ruling("private")));
        send("unsealable", EventType.of(sealed).typeName(), new EventCodec(another).write(sealed));
        send("after");
        assertThat(heard("after")).containsExactly("after");
        assertThat(header(deadLetter("unsealable"), KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN))
                .contains("UnsealableException");
    }

    @Test
    void aRecordWithoutAValueIsADeadLetterAndHoldsNobodyUp() {
        CloudEvent empty = CloudEventBuilder.v1()
                .withId(id + "-empty")
                .withSource(URI.create("/test"))
                .withType(SENT)
                .build();
        kafka.send(Topic.NOTIFICATION_EVENTS, id, empty).join();
        send("after");
        assertThat(heard("after")).containsExactly("after");
        assertThat(deadLetter("empty")).isNotNull();
    }

    /** An outage is nobody's fault: however long it lasts, no event becomes a dead letter of it. */
    @Test
    void aStoreThatIsAwayIsWaitedOutLongerThanAnyRetries() {
        Instant back = Instant.now().plus(RETRIES.multipliedBy(3));
        service.effects.put(id + "-patient", () -> {
            if (Instant.now().isBefore(back)) {
                throw new DataAccessResourceFailureException("the store is away");
            }
        });
        send("patient");
        send("after");
        assertThat(heard("after")).containsExactly("patient", "after");
    }

    @Test
    void aLetterSentBackToAnotherConsumerIsPassedOver() {
        ProducerRecord<String, CloudEvent> other = record("other", SENT, sent("for-another"));
        other.headers().add(Redrive.FOR, "jury-service".getBytes(StandardCharsets.UTF_8));
        ProducerRecord<String, CloudEvent> mine = record("mine", SENT, sent("for-me"));
        mine.headers().add(Redrive.FOR, "sample-service".getBytes(StandardCharsets.UTF_8));
        kafka.send(other).join();
        kafka.send(mine).join();
        assertThat(heard("mine")).containsExactly("mine");
    }

    /** What was heard of this test's events by the time the last has been. */
    private List<String> heard(String last) {
        return await().atMost(IN_TIME)
                .until(
                        () -> service.heard.stream()
                                .filter(event -> event.subject().equals(id))
                                .map(event -> event.id().substring(id.length() + 1))
                                .toList(),
                        heard -> heard.contains(last));
    }

    private double fates(String fate) {
        return meters.counter("kommunepris.inbox.events", "fate", fate).count();
    }

    private ConsumerRecord<String, byte[]> deadLetter(String name) {
        return await().atMost(IN_TIME)
                .until(
                        () -> {
                            for (ConsumerRecord<String, byte[]> record : deadLetters.poll(Duration.ofMillis(200))) {
                                if (id.equals(record.key())
                                        && header(record, "ce_id").equals(id + "-" + name)) {
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

    private void send(String name) {
        send(name, SENT, sent(name));
    }

    private void send(String name, String type, String data) {
        kafka.send(record(name, type, data)).join();
    }

    private ProducerRecord<String, CloudEvent> record(String name, String type, String data) {
        CloudEvent event = EventCodec.cloudEvent(
                id + "-" + name, "/test", type, id, "round", Actor.SYSTEM, Instant.now(), null, data);
        return new ProducerRecord<>(Topic.NOTIFICATION_EVENTS, id, event);
    }
}
