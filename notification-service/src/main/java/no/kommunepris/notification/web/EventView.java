package no.kommunepris.notification.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
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
    private static final ObjectMapper JSON = new ObjectMapper();

    static EventView of(TimelineEntry entry) {
        try {
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
                    JSON.readTree(entry.facts()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The timeline keeps JSON only.", e);
        }
    }

    /** The facts one by one, those of inner objects under their whole path. */
    public Map<String, String> factList() {
        Map<String, String> list = new LinkedHashMap<>();
        flatten("", facts, list);
        return list;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> list) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), list));
        } else {
            list.put(path, node.isTextual() ? node.textValue() : node.toString());
        }
    }
}
