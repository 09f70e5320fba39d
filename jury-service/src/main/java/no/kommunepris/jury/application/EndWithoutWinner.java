package no.kommunepris.jury.application;

import java.time.Clock;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Panel;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Service;

/** Ends a round that has nobody left to choose among, and gives everybody who still waits the answer. */
@Service
public class EndWithoutWinner {
    private final AggregateStore<JuryRound> rounds;
    private final AggregateStore<Review> reviews;
    private final ReviewsOfRound reviewsOfRound;
    private final PanelOfRound panels;
    private final Clock clock;

    EndWithoutWinner(
            AggregateStore<JuryRound> rounds,
            AggregateStore<Review> reviews,
            ReviewsOfRound reviewsOfRound,
            PanelOfRound panels,
            Clock clock) {
        this.rounds = rounds;
        this.reviews = reviews;
        this.reviewsOfRound = reviewsOfRound;
        this.panels = panels;
        this.clock = clock;
    }

    /** One whose candidate was chosen and said no gets the same answer as the others, so that nobody can tell. */
    public void end(String roundId) {
        Panel panel = panels.find(roundId);
        rounds.change(roundId, Actor.SYSTEM, round -> round.endWithoutWinner(panel, clock.instant()));
        reviewsOfRound.find(roundId).stream()
                .filter(review -> review.state() == Review.State.REVIEWED)
                .forEach(review -> reviews.change(review.id(), Actor.SYSTEM, each -> each.notSelected(null)));
    }
}
