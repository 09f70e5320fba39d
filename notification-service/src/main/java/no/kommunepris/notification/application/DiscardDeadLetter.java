package no.kommunepris.notification.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import no.kommunepris.events.Actor;
import no.kommunepris.notification.domain.DeadLetter;
import no.kommunepris.notification.store.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** An operator says, with a reason, that nobody needs a dead letter any more. */
@Service
public class DiscardDeadLetter {
    private static final Logger LOG = LoggerFactory.getLogger(DiscardDeadLetter.class);

    private final DeadLetters letters;
    private final MeterRegistry meters;
    private final Clock clock;

    DiscardDeadLetter(DeadLetters letters, MeterRegistry meters, Clock clock) {
        this.letters = letters;
        this.meters = meters;
        this.clock = clock;
    }

    public DeadLetter discard(String id, @Nullable String why, String who) {
        DeadLetter letter = letters.change(id, Actor.OPERATOR, found -> found.discard(who, why, clock.instant()));
        meters.counter("kommunepris.dead-letters.discarded", "consumer", letter.consumer())
                .increment();
        LOG.info("{} discarded the dead letter {} of {}.", who, id, letter.consumer());
        return letter;
    }
}
