package no.kommunepris.jury.application;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.inbox.EarlyEventException;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Service;

/**
 * Keeps track of what becomes of each nomination, so that the jury knows when there is nothing left to wait for. Each
 * method may be called again without harm, and throws {@link EarlyEventException} while the round is not known: it is
 * told of on another topic.
 */
@Service
public class FollowNominations {
    private final AggregateStore<JuryRound> rounds;
    private final AggregateStore<Review> reviews;

    FollowNominations(AggregateStore<JuryRound> rounds, AggregateStore<Review> reviews) {
        this.rounds = rounds;
        this.reviews = reviews;
    }

    public JuryRound submitted(String roundId, String nomination, String reference) {
        return change(roundId, round -> round.submitted(nomination, reference));
    }

    /** It ended before the jury could assess it. */
    public JuryRound gone(String roundId, String nomination) {
        return change(roundId, round -> round.gone(nomination));
    }

    public JuryRound withdrawn(String roundId, String nomination) {
        if (reviews.find(nomination).isPresent()) {
            reviews.change(nomination, Actor.NOMINATOR, review -> {
                review.withdraw();
                return List.of();
            });
        }
        return gone(roundId, nomination);
    }

    /** The jury is through with it. When the round is over already, it gets its answer at once. */
    public JuryRound reviewed(String roundId, String nomination) {
        JuryRound round = change(roundId, each -> each.reviewed(nomination));
        if (round.announced()) {
            String winner = round.selection().nomination();
            reviews.change(nomination, Actor.SECRETARIAT, review -> review.notSelected(winner));
        } else if (round.endedWithoutWinner()) {
            reviews.change(nomination, Actor.SYSTEM, review -> review.notSelected(null));
        }
        return round;
    }

    public JuryRound nominationsClosed(String roundId, Collection<String> nominations) {
        return change(roundId, round -> round.closeNominations(nominations));
    }

    private JuryRound change(String roundId, Consumer<JuryRound> change) {
        try {
            return rounds.change(roundId, Actor.SYSTEM, round -> {
                change.accept(round);
                return List.of();
            });
        } catch (NotFoundException e) {
            throw new EarlyEventException("The round " + roundId + " is not known yet");
        }
    }
}
