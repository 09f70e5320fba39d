package no.kommunepris.jury.application;

import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Service;

/** Tells that one more juror has answered; not who, and not what. */
@Service
public class RecordAnswer {
    private final AggregateStore<Review> reviews;

    RecordAnswer(AggregateStore<Review> reviews) {
        this.reviews = reviews;
    }

    /** @return whether the juror has a conflict of interest */
    public boolean record(String nomination, String juror) {
        return reviews.change(nomination, Actor.JUROR, review -> review.record(juror))
                .recused(juror);
    }
}
