package no.kommunepris.backbone.outbox;

import no.kommunepris.backbone.RefusedException;

/** What was asked for would have to be told in an event larger than Kafka takes. Nothing was changed. */
public class EventTooLargeException extends RefusedException {
    private static final long serialVersionUID = 1L;

    EventTooLargeException(long bytes, long mostBytes) {
        super("too-large", bytes / 1024, mostBytes / 1024);
    }
}
