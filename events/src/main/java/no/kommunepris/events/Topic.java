package no.kommunepris.events;

import java.util.List;

/** The topics; each is written by one service only. */
public final class Topic {
    public static final String NOMINATION_EVENTS = "nomination-events";
    public static final String ROUND_EVENTS = "round-events";
    public static final String JURY_EVENTS = "jury-events";
    public static final String NOTIFICATION_EVENTS = "notification-events";

    public static final List<String> ALL = List.of(NOMINATION_EVENTS, ROUND_EVENTS, JURY_EVENTS, NOTIFICATION_EVENTS);

    private Topic() {}

    /** Where {@code consumer} puts the records of {@code topic} that it cannot handle. */
    public static String deadLetters(String topic, String consumer) {
        return topic + "-" + consumer + "-dlt";
    }
}
