package no.kommunepris.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with what is written on its outside.
 *
 * @param id unique among all events: kind of aggregate, its id, its revision, so that a retry tells the same thing
 * @param subject the nomination or round the event is about; also the Kafka key
 * @param roundId the round it belongs to
 * @param actor the role that made it happen
 * @param traceparent W3C trace context of the request that caused it, if there was one
 */
public record Envelope<E extends Event>(
        String id,
        String source,
        String subject,
        String roundId,
        Actor actor,
        Instant time,
        @Nullable String traceparent,
        E event) {

    public EventType type() {
        return EventType.of(event);
    }
}
