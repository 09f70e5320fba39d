package no.kommunepris.jury.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.backbone.outbox.AggregateStores;
import no.kommunepris.jury.application.ReviewsOfRound;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Review;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collections. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    AggregateStore<Review> reviews(AggregateStores stores) {
        return stores.of(Review.class, "reviews", "review", "roundId");
    }

    @Bean
    AggregateStore<JuryRound> rounds(AggregateStores stores) {
        return stores.of(JuryRound.class, "rounds", "jury-round");
    }

    @Bean
    ReviewsOfRound reviewsOfRound(AggregateStore<Review> reviews) {
        return roundId -> reviews.findAll(where("body.roundId").is(roundId));
    }
}
