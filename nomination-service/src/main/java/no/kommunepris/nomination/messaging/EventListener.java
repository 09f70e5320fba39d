package no.kommunepris.nomination.messaging;

import io.cloudevents.CloudEvent;
import no.kommunepris.backbone.messaging.EventReader;
import no.kommunepris.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears what the services tell, this one included. Every topic has a consumer of its own: an event may come before what
 * it is about, told on another topic, and while it is tried again, the consumer that holds it brings nothing else.
 */
@Component
class EventListener {
    private static final String AUTO_STARTUP = "${spring.kafka.listener.auto-startup:true}";

    private final EventReader reader;
    private final Reactions reactions;

    EventListener(EventReader reader, Reactions reactions) {
        this.reader = reader;
        this.reactions = reactions;
    }

    @KafkaListener(topics = Topic.NOMINATION_EVENTS, autoStartup = AUTO_STARTUP)
    void onNomination(ConsumerRecord<String, CloudEvent> record) {
        hear(record);
    }

    @KafkaListener(topics = Topic.ROUND_EVENTS, concurrency = "1", autoStartup = AUTO_STARTUP)
    void onRound(ConsumerRecord<String, CloudEvent> record) {
        hear(record);
    }

    @KafkaListener(topics = Topic.JURY_EVENTS, autoStartup = AUTO_STARTUP)
    void onJury(ConsumerRecord<String, CloudEvent> record) {
        hear(record);
    }

    private void hear(ConsumerRecord<String, CloudEvent> record) {
        reader.open(record).ifPresent(reactions::hear);
    }
}
