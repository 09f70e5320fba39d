package no.kommunepris.notification.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import no.kommunepris.notification.domain.TimelineEntry;

/**
 * An event as the API shows it.
 *
 * @param facts its plain facts; a sealed part is the word {@code sealed}
 */
record EventView(
        String id,
        String type,
        String subject,
        String roundId,
        String actor,
        Instant time,
        String topic,
        int partition,
        long offset,
        JsonNode facts) {

    static EventView of(TimelineEntry entry) {
        return new EventView(
                entry.eventId(),
                entry.type(),
                entry.subject(),
                entry.roundId(),
                entry.actor(),
                entry.time(),
                entry.topic(),
                entry.partition(),
                entry.offset(),
                FactList.read(entry.facts()));
    }

    /** The facts one by one, those of inner objects under their whole path. */
    public Map<String, String> factList() {
        return FactList.of(facts);
    }
}
