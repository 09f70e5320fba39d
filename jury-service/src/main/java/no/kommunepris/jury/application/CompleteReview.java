package no.kommunepris.jury.application;

import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Service;

/** Ends the assessing of a nomination. */
@Service
public class CompleteReview {
    private final AggregateStore<Review> reviews;

    CompleteReview(AggregateStore<Review> reviews) {
        this.reviews = reviews;
    }

    public void complete(String nomination, boolean quorate) {
        reviews.change(nomination, Actor.SYSTEM, review -> review.complete(quorate));
    }
}
