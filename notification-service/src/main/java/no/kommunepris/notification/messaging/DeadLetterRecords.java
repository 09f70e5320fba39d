package no.kommunepris.notification.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kommunepris.backbone.messaging.Redrive;
import no.kommunepris.notification.domain.DeadLetter;
import no.kommunepris.notification.domain.DeadLetter.Attribute;
import no.kommunepris.notification.domain.DeadLetter.Content;
import no.kommunepris.notification.domain.DeadLetter.Facts;
import no.kommunepris.notification.domain.DeadLetter.Header;
import no.kommunepris.notification.domain.DeadLetter.Origin;
import no.kommunepris.notification.domain.DeadLetter.Reason;
import no.kommunepris.notification.domain.MaskedAddress;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** Dead letters as records: read from a consumer's dead-letter topic, written back to the topic they came from. */
final class DeadLetterRecords {
    /** {@code <topic>-<consumer>-dlt} */
    static final Pattern TOPICS = Pattern.compile("(.+-events)-(.+)-dlt");

    /** The header by which a letter that fails again is known. */
    static final String FORMER = "kommunepris-redrive-of";

    private static final String ATTRIBUTE = "ce_";
    /** What Spring Kafka adds on the way: the failure, the number of the attempt. None of it is true of a new start. */
    private static final String ADDED = "kafka_";

    /** What Spring Kafka puts before an exception's own words. */
    private static final Pattern PREAMBLE =
            Pattern.compile("\\AListener method '.*?' threw exception; ", Pattern.DOTALL);

    private static final int LONGEST = 1000;

    private DeadLetterRecords() {}

    static DeadLetter read(ConsumerRecord<byte[], byte[]> record) {
        Matcher topic = TOPICS.matcher(record.topic());
        if (!topic.matches()) {
            throw new IllegalArgumentException("Not a topic of dead letters: " + record.topic());
        }
        Headers headers = record.headers();
        return new DeadLetter(
                record.topic() + "-" + record.partition() + "-" + record.offset(),
                topic.group(2),
                new Origin(
                        topic.group(1),
                        (int) number(headers, KafkaHeaders.DLT_ORIGINAL_PARTITION),
                        number(headers, KafkaHeaders.DLT_ORIGINAL_OFFSET)),
                reason(headers),
                facts(record),
                new Content(record.key(), record.value(), kept(headers)),
                text(headers, FORMER),
                Instant.ofEpochMilli(record.timestamp()));
    }

    static ProducerRecord<byte[], byte[]> back(DeadLetter letter, Content content) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(letter.origin().topic(), content.key(), content.value());
        content.headers().forEach(header -> record.headers().add(header.name(), header.value()));
        mark(record.headers(), Redrive.FOR, letter.consumer());
        mark(record.headers(), FORMER, letter.id());
        return record;
    }

    private static void mark(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The headers to send back, each once: on its way here a record may get some of them twice. */
    private static List<Header> kept(Headers headers) {
        Map<String, Header> kept = new LinkedHashMap<>();
        for (org.apache.kafka.common.header.Header header : headers) {
            if (!header.key().startsWith(ADDED)) {
                kept.put(header.key(), new Header(header.key(), header.value()));
            }
        }
        return List.copyOf(kept.values());
    }

    private static Reason reason(Headers headers) {
        String cause = text(headers, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN);
        String exception = cause == null ? text(headers, KafkaHeaders.DLT_EXCEPTION_FQCN) : cause;
        String words = text(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE);
        return new Reason(
                exception == null ? "Unknown" : exception.substring(exception.lastIndexOf('.') + 1),
                words == null
                        ? ""
                        : MaskedAddress.hideIn(PREAMBLE.matcher(words).replaceFirst("")));
    }

    private static Facts facts(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        List<Attribute> attributes = kept(record.headers()).stream()
                .filter(header -> header.name().startsWith(ATTRIBUTE) && header.value() != null)
                .map(header -> new Attribute(header.name().substring(ATTRIBUTE.length()), shown(utf8(header.value()))))
                .toList();
        return new Facts(
                attributes,
                record.key() == null ? null : shown(utf8(record.key())),
                PlainFacts.of(value),
                value == null ? 0 : value.length);
    }

    private static @Nullable String text(Headers headers, String name) {
        org.apache.kafka.common.header.Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : shown(utf8(header.value()));
    }

    /** An int or a long as Kafka writes them; -1 when it is neither. */
    private static long number(Headers headers, String name) {
        org.apache.kafka.common.header.Header header = headers.lastHeader(name);
        byte[] value = header == null ? null : header.value();
        if (value == null) {
            return -1;
        }
        return switch (value.length) {
            case Integer.BYTES -> ByteBuffer.wrap(value).getInt();
            case Long.BYTES -> ByteBuffer.wrap(value).getLong();
            default -> -1;
        };
    }

    private static String utf8(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
