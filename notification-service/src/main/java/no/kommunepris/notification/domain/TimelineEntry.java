package no.kommunepris.notification.domain;

import java.time.Instant;

/**
 * An event as an operator may see it.
 *
 * @param eventId the id of the event; recorded once
 * @param type the name of its type, which may be one we do not know
 * @param facts its plain facts as a JSON object; of the sealed parts it only says that they are sealed
 */
public record TimelineEntry(
        String eventId,
        String type,
        String subject,
        String roundId,
        String actor,
        Instant time,
        String topic,
        int partition,
        long offset,
        String facts,
        Instant recordedAt) {}
