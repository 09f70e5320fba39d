package no.kommunepris.jury.application;

import java.time.Clock;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Service;

/** Lets the secretariat's formal check take effect. */
@Service
public class RecordEligibility {
    private final AggregateStore<Review> reviews;
    private final Clock clock;

    RecordEligibility(AggregateStore<Review> reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @return whether the jury may go on with it */
    public boolean record(String nomination) {
        return reviews.change(nomination, Actor.SECRETARIAT, review -> review.rule(clock.instant()))
                .eligible();
    }
}
