package no.kommunepris.notification;

import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kommunepris.events.Actor;
import no.kommunepris.events.EventCodec;
import no.kommunepris.events.Topic;
import no.kommunepris.notification.domain.DeadLetter;
import no.kommunepris.notification.store.DeadLetters;
import no.kommunepris.testing.Infrastructure;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.support.KafkaHeaders;

/** Services that could not handle something. */
abstract class DeadLetterScene extends IntegrationTest {
    static final String WITHDRAWN = "no.kommunepris.nomination.withdrawn.v1";

    final String nomination = newId();

    @Autowired
    DeadLetters letters;

    @Autowired
    KafkaAdmin admin;

    @BeforeEach
    void theJuryHasDeadLetters() {
        admin.createOrModifyTopics(
                new NewTopic(Topic.deadLetters(Topic.NOMINATION_EVENTS, "jury-service"), 2, (short) 1));
    }

    /** What the service itself cannot read. */
    void poison(String eventId) {
        kafka.send(new ProducerRecord<>(Topic.NOMINATION_EVENTS, nomination, event(eventId, "{\"withdrawnAt\":")))
                .join();
    }

    /** A letter as a service writes it that could not handle a sound event. */
    ProducerRecord<String, CloudEvent> letter(String consumer, String eventId, String exception) {
        ProducerRecord<String, CloudEvent> record = new ProducerRecord<>(
                Topic.deadLetters(Topic.NOMINATION_EVENTS, consumer),
                nomination,
                event(eventId, codec.write(withdrawn(person(eventId), "Uteseksjonen"))));
        Headers headers = record.headers();
        headers.add(KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN, exception.getBytes(StandardCharsets.UTF_8));
        headers.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, "No key test-2.".getBytes(StandardCharsets.UTF_8));
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_PARTITION,
                ByteBuffer.allocate(Integer.BYTES).putInt(1).array());
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_OFFSET,
                ByteBuffer.allocate(Long.BYTES).putLong(7).array());
        headers.add(
                KafkaHeaders.DELIVERY_ATTEMPT,
                ByteBuffer.allocate(Integer.BYTES).putInt(9).array());
        return record;
    }

    CloudEvent event(String id, String data) {
        return EventCodec.cloudEvent(
                id, "/test", WITHDRAWN, nomination, "round-1", Actor.NOMINATOR, Instant.now(), null, data);
    }

    List<DeadLetter> mine() {
        return letters.latest(null, null, null, 1000).stream()
                .filter(letter -> nomination.equals(letter.facts().attribute("subject")))
                .toList();
    }

    List<DeadLetter> awaitLetters(int count) {
        return await("the letters are recorded")
                .atMost(Duration.ofSeconds(40))
                .until(this::mine, found -> found.size() == count);
    }

    /** What stands on the topic under a key, all of it, once as much as expected is there. */
    static List<ConsumerRecord<String, byte[]>> recordsOf(String key, int count) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.get().kafka()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.NOMINATION_EVENTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            await("the records are on the topic").atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
                return found.size() >= count;
            });
            return found;
        }
    }

    static List<String> headers(Headers headers, String name) {
        List<String> values = new ArrayList<>();
        headers.headers(name).forEach(header -> values.add(new String(header.value(), StandardCharsets.UTF_8)));
        return values;
    }
}
