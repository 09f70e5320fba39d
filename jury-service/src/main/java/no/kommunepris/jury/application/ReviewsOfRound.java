package no.kommunepris.jury.application;

import java.util.List;
import no.kommunepris.jury.domain.Review;

/** Finds the reviews of a round, whatever their state. */
@FunctionalInterface
public interface ReviewsOfRound {
    List<Review> find(String roundId);
}
