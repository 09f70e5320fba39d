package no.kommunepris.backbone;

import com.mongodb.WriteConcern;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.backbone.outbox.AggregateStores;
import no.kommunepris.backbone.outbox.OutboxRelay;
import no.kommunepris.backbone.outbox.Quarantine;
import no.kommunepris.events.EventCodec;
import no.kommunepris.events.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.mongo.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.util.unit.DataSize;

/** What every service gets by depending on this module. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.actuate.autoconfigure.data.mongo.MongoHealthContributorAutoConfiguration",
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
            "org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration",
            "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration",
            "org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration"
        })
@ComponentScan
@EnableScheduling
@EnableConfigurationProperties(BackboneConfiguration.SealKeys.class)
public class BackboneConfiguration {
    private static final int LONGEST_ANSWER_SECONDS = 10;

    /** The ring of the seal's keys; every service has the same. */
    @ConfigurationProperties("kommunepris.seal")
    record SealKeys(
            @DefaultValue Map<String, String> keys,
            @DefaultValue("") String current) {}

    @Bean
    Seal seal(SealKeys ring) {
        if (ring.keys().isEmpty()) {
            throw new UnusableSecretException("The seal has no key: set kommunepris.seal.keys.<id> to the output of"
                    + " `openssl rand -base64 32` and kommunepris.seal.current to <id>, the same in every service.");
        }
        try {
            return new Seal(ring.keys(), ring.current());
        } catch (IllegalArgumentException e) {
            throw new UnusableSecretException(e.getMessage());
        }
    }

    @Bean
    LinkTokens linkTokens(@Value("${kommunepris.links.key:}") String key) {
        try {
            return new LinkTokens(key);
        } catch (IllegalArgumentException e) {
            throw new UnusableSecretException(e.getMessage());
        }
    }

    @Bean
    EventCodec eventCodec(Seal seal) {
        return new EventCodec(seal);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * A store that hangs gives the reader a sentence (503) within seconds, not an endless wait; and what it confirms is on
     * disk, also where it stands alone, whose own default is memory.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer storeSettings() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY)
                .applyToSocketSettings(socket -> socket.connectTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS));
    }

    @Bean
    StoreHealth mongoHealthContributor(MongoTemplate mongo) {
        return new StoreHealth(mongo);
    }

    @Bean
    StoreIndexes storeIndexes(MongoTemplate mongo) {
        return new StoreIndexes(mongo);
    }

    @Bean
    ThreadPoolTaskExecutor relayExecutor() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("outbox-");
        executor.setCorePoolSize(4);
        executor.setMaxPoolSize(4);
        executor.setQueueCapacity(10_000);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(5);
        return executor;
    }

    @Bean
    OutboxRelay outboxRelay(
            MongoTemplate mongo,
            KafkaTemplate<String, CloudEvent> kafka,
            ThreadPoolTaskExecutor relayExecutor,
            Clock clock,
            MeterRegistry meters) {
        return new OutboxRelay(mongo, kafka, relayExecutor, clock, meters);
    }

    @Bean
    Quarantine quarantine(MongoTemplate mongo, OutboxRelay relay) {
        return new Quarantine(mongo, relay);
    }

    @Bean
    AggregateStores aggregateStores(
            MongoTemplate mongo,
            EventCodec codec,
            OutboxRelay relay,
            Clock clock,
            StoreIndexes storeIndexes,
            @Value("${spring.application.name}") String service,
            @Value("${kommunepris.outbox.largest-event:900KB}") DataSize largestEvent) {
        return new AggregateStores(mongo, codec, relay, clock, storeIndexes, "/" + service, largestEvent);
    }
}
