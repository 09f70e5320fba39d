package no.kommunepris.notification.messaging;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import no.kommunepris.notification.domain.TimelineEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes timeline entries of what Kafka brings. */
@Component
class TimelineEntries {
    private final Clock clock;

    TimelineEntries(Clock clock) {
        this.clock = clock;
    }

    /** @return nothing when the record is no CloudEvent; the dead letters show it */
    Optional<TimelineEntry> of(ConsumerRecord<String, CloudEvent> record) {
        return Optional.ofNullable(record.value())
                .map(event -> new TimelineEntry(
                        event.getId(),
                        event.getType(),
                        Objects.requireNonNullElse(event.getSubject(), ""),
                        extension(event, "roundid"),
                        extension(event, "actor"),
                        time(event.getTime()),
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        PlainFacts.of(event),
                        clock.instant()));
    }

    private Instant time(@Nullable OffsetDateTime time) {
        return time == null ? clock.instant() : time.toInstant();
    }

    private static String extension(CloudEvent event, String name) {
        return Objects.toString(event.getExtension(name), "");
    }
}
