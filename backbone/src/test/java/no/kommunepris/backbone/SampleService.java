package no.kommunepris.backbone;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import no.kommunepris.backbone.inbox.EarlyEventException;
import no.kommunepris.backbone.messaging.EventReader;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.backbone.outbox.AggregateStores;
import no.kommunepris.backbone.security.AccessRules;
import no.kommunepris.events.Envelope;
import no.kommunepris.events.NotificationEvent;
import no.kommunepris.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;

/** Stands for any service: keeps walks, tells their steps, and hears what others tell. */
@SpringBootApplication
class SampleService {
    static final String TOO_EARLY = "too-early";

    final List<Envelope<?>> heard = new CopyOnWriteArrayList<>();
    private final EventReader reader;

    SampleService(EventReader reader) {
        this.reader = reader;
    }

    @KafkaListener(topics = Topic.NOTIFICATION_EVENTS)
    void on(ConsumerRecord<String, CloudEvent> record) {
        reader.open(record).ifPresent(event -> {
            if (event.event() instanceof NotificationEvent.Sent sent
                    && sent.template().equals(TOO_EARLY)) {
                throw new EarlyEventException("not yet");
            }
            heard.add(event);
        });
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
