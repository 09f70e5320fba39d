package no.kommunepris.jury.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.backbone.outbox.AggregateStores;
import no.kommunepris.jury.application.ReviewsOfRound;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Review;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** The collections. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    private static final String REVIEWS = "reviews";
    private static final String ROUND_ID = "body.roundId";

    @Bean
    AggregateStore<Review> reviews(AggregateStores stores) {
        return stores.of(Review.class, REVIEWS, "review");
    }

    @Bean
    AggregateStore<JuryRound> rounds(AggregateStores stores) {
        return stores.of(JuryRound.class, "rounds", "jury-round");
    }

    @Bean
    ReviewsOfRound reviewsOfRound(AggregateStore<Review> reviews, MongoTemplate mongo) {
        mongo.indexOps(REVIEWS).createIndex(new Index(ROUND_ID, Sort.Direction.ASC));
        return roundId -> reviews.findAll(where(ROUND_ID).is(roundId));
    }
}
