package no.kommunepris.backbone.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What an outbox tells those who watch over it; {@code docs/operations.md} says what is worth an alarm. */
final class OutboxMeters {
    private final Counter published;
    private final Counter failed;
    private final Counter quarantined;
    private final AtomicLong backlog = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final AtomicLong inQuarantine = new AtomicLong();

    OutboxMeters(MeterRegistry meters) {
        published = meters.counter("kommunepris.outbox.published");
        failed = meters.counter("kommunepris.outbox.failed");
        quarantined = meters.counter("kommunepris.outbox.quarantined");
        Gauge.builder("kommunepris.outbox.backlog", backlog, AtomicLong::get).register(meters);
        Gauge.builder("kommunepris.outbox.oldest.seconds", oldestSeconds, AtomicLong::get)
                .register(meters);
        Gauge.builder("kommunepris.outbox.in.quarantine", inQuarantine, AtomicLong::get)
                .register(meters);
    }

    void published() {
        published.increment();
    }

    void failed() {
        failed.increment();
    }

    void quarantined() {
        quarantined.increment();
    }

    /**
     * How it stood when the sweep came by.
     *
     * @param waiting aggregates with something to tell that will go out by itself
     * @param stuck aggregates in quarantine
     * @param oldest when the event was told that waits longest; {@code now} when none does
     */
    void standing(long waiting, long stuck, Instant oldest, Instant now) {
        backlog.set(waiting);
        inQuarantine.set(stuck);
        oldestSeconds.set(Duration.between(oldest, now).toSeconds());
    }
}
