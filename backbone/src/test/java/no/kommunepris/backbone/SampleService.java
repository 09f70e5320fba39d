package no.kommunepris.backbone;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import no.kommunepris.backbone.inbox.Inbox;
import no.kommunepris.backbone.messaging.EventReader;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.backbone.outbox.AggregateStores;
import no.kommunepris.backbone.security.AccessRules;
import no.kommunepris.events.Envelope;
import no.kommunepris.events.Topic;
import no.kommunepris.testing.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Stands for any service: keeps walks, tells their steps, and hears what others tell. */
@SpringBootApplication
class SampleService {
    final List<Envelope<?>> heard = new CopyOnWriteArrayList<>();
    /** What a test lets the handling of an event do, by the event's id. */
    final Map<String, Runnable> effects = new ConcurrentHashMap<>();

    private final EventReader reader;
    private final Inbox inbox;

    SampleService(EventReader reader, MeterRegistry meters) {
        this.reader = reader;
        Infrastructure parts = Infrastructure.get();
        var database = new DriverManagerDataSource(parts.postgres("sample"), "postgres", parts.postgresPassword());
        inbox = new Inbox(
                JdbcClient.create(database),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                Clock.systemUTC(),
                meters,
                "sample-service",
                Duration.ofDays(45));
    }

    @KafkaListener(topics = Topic.NOTIFICATION_EVENTS, autoStartup = "${spring.kafka.listener.auto-startup:true}")
    void on(ConsumerRecord<String, CloudEvent> record) {
        reader.open(record)
                .ifPresent(event -> inbox.pass(event, () -> {
                    effects.getOrDefault(event.id(), () -> {}).run();
                    heard.add(event);
                }));
    }

    @Bean
    AggregateStore<Walk> walks(AggregateStores stores) {
        return stores.of(Walk.class, "walks", "walk");
    }

    @Bean
    AccessRules accessRules() {
        return rules -> {};
    }
}
