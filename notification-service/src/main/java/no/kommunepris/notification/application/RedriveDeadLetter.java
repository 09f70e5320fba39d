package no.kommunepris.notification.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import no.kommunepris.events.Actor;
import no.kommunepris.notification.domain.DeadLetter;
import no.kommunepris.notification.store.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * An operator sends a dead letter back to the consumer that could not handle it. It is written first and noted then:
 * between the two lies a moment in which a crash leaves it open, to be sent once more. That is harmless, since consumers
 * know a repeated event by its id; a note before the writing could lose the letter.
 */
@Service
public class RedriveDeadLetter {
    private static final Logger LOG = LoggerFactory.getLogger(RedriveDeadLetter.class);

    private final DeadLetters letters;
    private final ReturnPost post;
    private final MeterRegistry meters;
    private final Clock clock;

    RedriveDeadLetter(DeadLetters letters, ReturnPost post, MeterRegistry meters, Clock clock) {
        this.letters = letters;
        this.post = post;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * What came of it. Whether the consumer can handle it now shows later: if not, it comes as a new dead letter.
     *
     * @param sentNow false when it had been sent back before, and nothing was done
     */
    public record Redriven(DeadLetter letter, boolean sentNow) {}

    /** @throws KafkaAwayException when it could not be sent; it stays open */
    public Redriven redrive(String id, String who) {
        DeadLetter letter = letters.get(id);
        DeadLetter.Content content = letter.toSendBack();
        if (content == null) {
            return new Redriven(letter, false);
        }
        post.send(letter, content);
        DeadLetter noted = letters.change(id, Actor.OPERATOR, sent -> sent.sentBack(who, clock.instant()));
        meters.counter("kommunepris.dead-letters.redriven", "consumer", letter.consumer())
                .increment();
        LOG.info("{} sent the dead letter {} back to {}.", who, id, letter.consumer());
        return new Redriven(noted, true);
    }
}
