package no.kommunepris.notification.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How times are shown. */
public final class ClockFace {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");

    /** Day and time to the second in Norwegian time: what one compares, so alike in every language. */
    public String show(Instant time) {
        return SHORT.format(time.atZone(ZONE));
    }
}
