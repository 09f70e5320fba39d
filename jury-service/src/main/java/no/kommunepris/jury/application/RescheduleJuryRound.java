package no.kommunepris.jury.application;

import java.util.List;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Service;

/** Takes over new dates. */
@Service
public class RescheduleJuryRound {
    private final AggregateStore<JuryRound> rounds;
    private final AggregateStore<Review> reviews;
    private final ReviewsOfRound reviewsOfRound;

    RescheduleJuryRound(
            AggregateStore<JuryRound> rounds, AggregateStore<Review> reviews, ReviewsOfRound reviewsOfRound) {
        this.rounds = rounds;
        this.reviews = reviews;
        this.reviewsOfRound = reviewsOfRound;
    }

    /** @return the nominations of the round that have reached the jury */
    public List<String> reschedule(String roundId, Schedule schedule) {
        rounds.change(roundId, Actor.SECRETARIAT, round -> {
            round.reschedule(schedule);
            return List.of();
        });
        return reviewsOfRound.find(roundId).stream()
                .map(review -> reviews.change(review.id(), Actor.SECRETARIAT, each -> {
                            each.reschedule(schedule.reviewDeadline());
                            return List.of();
                        })
                        .id())
                .toList();
    }
}
