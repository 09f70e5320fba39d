package no.kommunepris.jury.application;

import java.util.List;
import no.kommunepris.backbone.inbox.EarlyEventException;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Service;

/** Takes an anchored nomination to the jury. */
@Service
public class StartReview {
    private final AggregateStore<JuryRound> rounds;
    private final AggregateStore<Review> reviews;

    StartReview(AggregateStore<JuryRound> rounds, AggregateStore<Review> reviews) {
        this.rounds = rounds;
        this.reviews = reviews;
    }

    /** @throws EarlyEventException when the round is not known yet: it is told of on another topic */
    public Review start(String nomination, String roundId, NominationEvent.Anchored anchored) {
        JuryRound round = rounds.find(roundId)
                .orElseThrow(() -> new EarlyEventException("The round " + roundId + " is not known yet"));
        Review review = new Review(nomination, round, anchored.sealed().content(), anchored.selfNomination());
        if (reviews.insert(review, Actor.SYSTEM, review.started())) {
            return review;
        }
        return reviews.change(nomination, Actor.SYSTEM, known -> {
            known.revise(anchored.sealed().content(), round.criteria());
            return List.of();
        });
    }
}
