package no.kommunepris.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Says a line for each event as it passes, from the moment it is opened. It belongs to no consumer group, so it leaves no
 * trace in the broker.
 */
final class EventFeed implements AutoCloseable {
    private static final List<String> TOPICS =
            List.of("nomination-events", "round-events", "jury-events", "notification-events");
    private static final Duration EVENT_IN_TIME = Duration.ofSeconds(60);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Consumer<String> out;
    private final Map<String, String> references = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::follow, "demo-event-feed");

    static {
        // When the system is stopped in the middle of a demo, the client would complain that the broker is gone.
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.kafka.clients", "error");
    }

    private EventFeed(KafkaConsumer<byte[], byte[]> consumer, Consumer<String> out) {
        this.consumer = consumer;
        this.out = out;
    }

    /** @param bootstrap where the broker is, {@code host:port} */
    static EventFeed open(String bootstrap, Consumer<String> out) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings);
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy; asking for the position is what fixes it.
        partitions.forEach(consumer::position);
        EventFeed feed = new EventFeed(consumer, out);
        feed.thread.setDaemon(true);
        feed.thread.start();
        return feed;
    }

    /** The id that the nomination with this reference has in events and processes. */
    String nominationId(String reference) {
        return Patience.await(
                "The event that " + reference + " is submitted", EVENT_IN_TIME, () -> references.entrySet().stream()
                        .filter(known -> known.getValue().equals(reference))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    private void follow() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::tell);
            }
        } catch (WakeupException closed) {
            // as close() asked
        }
    }

    private void tell(ConsumerRecord<byte[], byte[]> event) {
        String type = header(event, "ce_type");
        String subject = header(event, "ce_subject");
        if (type.contains(".nomination.submitted.")) {
            references.put(subject, reference(event.value()));
        }
        out.accept("    %s  %-32s  %-22s  %s"
                .formatted(
                        TIME.format(Instant.ofEpochMilli(event.timestamp())),
                        type.replaceFirst("^no\\.kommunepris\\.", "").replaceFirst("\\.v\\d+$", ""),
                        references.getOrDefault(subject, subject),
                        header(event, "ce_actor")));
    }

    private static String reference(byte[] event) {
        try {
            JsonNode read = JSON.readTree(event);
            return read.path("reference").asText();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return Optional.ofNullable(event.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .orElse("-");
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
