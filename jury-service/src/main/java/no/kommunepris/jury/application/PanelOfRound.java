package no.kommunepris.jury.application;

import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Panel;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Component;

/** Finds who can still win a round, and the jury that chooses among them. */
@Component
public class PanelOfRound {
    private final AggregateStore<JuryRound> rounds;
    private final ReviewsOfRound reviews;

    PanelOfRound(AggregateStore<JuryRound> rounds, ReviewsOfRound reviews) {
        this.rounds = rounds;
        this.reviews = reviews;
    }

    public Panel find(String roundId) {
        return find(rounds.get(roundId));
    }

    Panel find(JuryRound round) {
        return round.panel(reviews.find(round.id()));
    }

    /** Whether the assessing of a nomination is still going on, or about to be ended by its deadline. */
    public boolean stillAssessing(String roundId) {
        return reviews.find(roundId).stream().anyMatch(review -> review.state() == Review.State.ASSESSING);
    }
}
