package no.kommunepris.systemtests.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the services have told about one round, as it lies on Kafka: every record of every topic, from the first on. */
final class Telling {
    private static final List<String> TOPICS = List.of("nomination-events", "round-events", "jury-events");
    private static final Pattern ID = Pattern.compile("(.+)-(\\d+)");

    private final Map<String, List<Integer>> toldInOrder = new LinkedHashMap<>();
    private final Map<String, byte[]> data = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int events;
    private int repeats;

    private Telling() {}

    static Telling read(String kafka, String round) {
        Telling telling = new Telling();
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> everything = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(everything);
            consumer.seekToBeginning(everything);
            Map<TopicPartition, Long> ends = consumer.endOffsets(everything);
            while (everything.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                    if (header(record, "ce_roundid").equals(round)) {
                        telling.hear(record);
                    }
                });
            }
        }
        return telling;
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        events++;
        String id = header(record, "ce_id");
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            faults.add("an event with the id " + id);
            return;
        }
        byte[] before = data.putIfAbsent(id, record.value());
        if (before != null) {
            repeats++;
            if (!Arrays.equals(before, record.value())) {
                faults.add("two different events with the id " + id);
            }
            return;
        }
        List<Integer> told = toldInOrder.computeIfAbsent(parts.group(1), teller -> new ArrayList<>());
        int revision = Integer.parseInt(parts.group(2));
        if (revision != told.size() + 1) {
            faults.add(id + " told after " + told.size() + " others of it");
        }
        told.add(revision);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Gaps, changes of order, and ids used twice; each event counted where it was told first. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Records, repeats included. */
    int events() {
        return events;
    }

    /** Events that were told again, word by word, because nobody knew whether they had been told. */
    int repeats() {
        return repeats;
    }

    /** How many nominations have told something. */
    long nominations() {
        return toldInOrder.keySet().stream()
                .filter(teller -> teller.startsWith("nomination-"))
                .count();
    }
}
