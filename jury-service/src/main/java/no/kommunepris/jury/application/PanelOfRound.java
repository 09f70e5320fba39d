package no.kommunepris.jury.application;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Panel;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Component;

/** Finds who can still win a round, and the jury that chooses among them. */
@Component
public class PanelOfRound {
    private final AggregateStore<JuryRound> rounds;
    private final AggregateStore<Review> reviews;

    PanelOfRound(AggregateStore<JuryRound> rounds, AggregateStore<Review> reviews) {
        this.rounds = rounds;
        this.reviews = reviews;
    }

    public Panel find(String roundId) {
        return find(rounds.get(roundId));
    }

    Panel find(JuryRound round) {
        return round.panel(reviewsOf(round.id()));
    }

    /** Whether the assessing of a nomination is still going on, or about to be ended by its deadline. */
    public boolean stillAssessing(String roundId) {
        return reviewsOf(roundId).stream().anyMatch(review -> review.state() == Review.State.ASSESSING);
    }

    private List<Review> reviewsOf(String roundId) {
        return reviews.findAll(where("body.roundId").is(roundId));
    }
}
