package no.kommunepris.jury.application;

import java.time.Clock;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Service;

/** Lets the winner out, and only then tells the others. */
@Service
public class AnnounceWinner {
    private final AggregateStore<JuryRound> rounds;
    private final AggregateStore<Review> reviews;
    private final ReviewsOfRound reviewsOfRound;
    private final Clock clock;

    AnnounceWinner(
            AggregateStore<JuryRound> rounds,
            AggregateStore<Review> reviews,
            ReviewsOfRound reviewsOfRound,
            Clock clock) {
        this.rounds = rounds;
        this.reviews = reviews;
        this.reviewsOfRound = reviewsOfRound;
        this.clock = clock;
    }

    public void announce(String roundId) {
        Review winner = reviews.get(rounds.get(roundId).selection().nomination());
        rounds.change(roundId, Actor.SECRETARIAT, round -> round.announce(winner, clock.instant()));
        reviewsOfRound.find(roundId).stream()
                .filter(review -> review.state() == Review.State.REVIEWED)
                .forEach(review ->
                        reviews.change(review.id(), Actor.SECRETARIAT, each -> each.notSelected(winner.id())));
    }
}
