package no.kommunepris.notification.application;

import java.util.List;
import no.kommunepris.notification.domain.DeadLetterClosedException;
import no.kommunepris.notification.store.DeadLetters;
import org.springframework.stereotype.Service;

/** An operator has mended what was wrong and sends back every open letter of one consumer and reason, the oldest first. */
@Service
public class RedriveKind {
    private static final int AT_ONCE = 500;

    private final DeadLetters letters;
    private final RedriveDeadLetter redriveOne;

    RedriveKind(DeadLetters letters, RedriveDeadLetter redriveOne) {
        this.letters = letters;
        this.redriveOne = redriveOne;
    }

    /**
     * What came of it.
     *
     * @param left how many of the kind are open still: there were too many for one go, or Kafka went away in between
     */
    public record Result(int sentBack, long left) {}

    /** @throws KafkaAwayException when not even the first could be sent */
    public Result redrive(String consumer, String reason, String who) {
        List<String> open = letters.open(consumer, reason, AT_ONCE);
        int sentBack = 0;
        for (String id : open) {
            try {
                sentBack += redriveOne.redrive(id, who).sentNow() ? 1 : 0;
            } catch (DeadLetterClosedException discardedMeanwhile) {
                // as its operator wished
            } catch (KafkaAwayException e) {
                if (sentBack == 0) {
                    throw e;
                }
                break;
            }
        }
        return new Result(sentBack, letters.countOpen(consumer, reason));
    }
}
