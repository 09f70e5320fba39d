package no.kommunepris.notification.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.kommunepris.notification.domain.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as operators see it: what is sealed stays sealed.
 *
 * @param words what the exception said
 * @param topic where the record first stood, with {@code partition} and {@code offset}; -1 when it does not say
 * @param attributes the {@code ce_*} headers, without that beginning
 * @param payload the data, the sealed parts hidden; null when it is no JSON
 * @param former the letter that was sent back and failed again as this one
 * @param became the letters this one became when it was sent back and failed again
 */
record DeadLetterView(
        String id,
        String consumer,
        String state,
        String reason,
        String words,
        Instant diedAt,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        String eventId,
        String type,
        String subject,
        Map<String, String> attributes,
        @Nullable JsonNode payload,
        int bytes,
        @Nullable String former,
        List<String> became,
        List<DeadLetter.Entry> log) {

    static DeadLetterView of(DeadLetter letter, List<String> became) {
        DeadLetter.Facts facts = letter.facts();
        return new DeadLetterView(
                letter.id(),
                letter.consumer(),
                letter.state().name(),
                letter.reason().kind(),
                letter.reason().words(),
                letter.diedAt(),
                letter.origin().topic(),
                letter.origin().partition(),
                letter.origin().offset(),
                facts.key(),
                facts.attribute("id"),
                facts.attribute("type"),
                facts.attribute("subject"),
                facts.attributes().stream()
                        .collect(Collectors.toMap(
                                DeadLetter.Attribute::name,
                                DeadLetter.Attribute::value,
                                (first, second) -> second,
                                TreeMap::new)),
                facts.json() == null ? null : FactList.read(facts.json()),
                facts.bytes(),
                letter.former(),
                became,
                letter.log());
    }

    public boolean open() {
        return state.equals(DeadLetter.State.OPEN.name());
    }

    /** The payload's facts one by one. */
    public Map<String, String> factList() {
        return payload == null ? Map.of() : FactList.of(payload);
    }
}
