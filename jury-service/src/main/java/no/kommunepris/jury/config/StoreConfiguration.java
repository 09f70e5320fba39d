package no.kommunepris.jury.config;

import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.backbone.outbox.AggregateStores;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Review;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reviews and rounds are kept. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    AggregateStore<Review> reviews(AggregateStores stores) {
        return stores.of(Review.class, "reviews", "review");
    }

    @Bean
    AggregateStore<JuryRound> rounds(AggregateStores stores) {
        return stores.of(JuryRound.class, "rounds", "jury-round");
    }
}
