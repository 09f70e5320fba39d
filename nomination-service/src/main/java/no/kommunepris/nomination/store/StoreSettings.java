package no.kommunepris.nomination.store;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.mongo.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/** A store that is away or hangs gives the reader a sentence (503) within seconds, not an error and not a long wait. */
@Configuration(proxyBeanMethods = false)
class StoreSettings {
    private static final int LONGEST_ANSWER_SECONDS = 10;

    @Bean
    PersistenceExceptionTranslator storeErrorTranslator() {
        return new MongoExceptionTranslator();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer storePatience() {
        return settings ->
                settings.applyToSocketSettings(socket -> socket.connectTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS));
    }
}
