package no.kommunepris.notification.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import no.kommunepris.events.Actor;
import no.kommunepris.notification.store.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Counts the open letters for the alarm, and lets go of those that nobody cared for while Kafka itself kept them. */
@Service
public class WatchDeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(WatchDeadLetters.class);
    private static final int BATCH = 200;

    private final DeadLetters letters;
    private final Duration keep;
    private final Clock clock;
    private final AtomicLong open = new AtomicLong();

    WatchDeadLetters(
            DeadLetters letters,
            @Value("${kommunepris.dead-letters.keep:30d}") Duration keep,
            Clock clock,
            MeterRegistry meters) {
        this.letters = letters;
        this.keep = keep;
        this.clock = clock;
        Gauge.builder("kommunepris.dead-letters.open", open, AtomicLong::get).register(meters);
    }

    @Scheduled(fixedDelayString = "${kommunepris.dead-letters.watch-every:15s}")
    public void watch() {
        try {
            for (String id : letters.openSinceBefore(clock.instant().minus(keep), BATCH)) {
                letters.change(id, Actor.SYSTEM, letter -> letter.expire(clock.instant()));
                LOG.warn("The dead letter {} lay open for {} days and was discarded.", id, keep.toDays());
            }
            open.set(letters.countOpen());
        } catch (DataAccessException e) {
            LOG.debug("The dead letters cannot be read now.", e);
        }
    }
}
