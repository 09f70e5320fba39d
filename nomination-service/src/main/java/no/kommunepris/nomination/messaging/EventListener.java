package no.kommunepris.nomination.messaging;

import io.cloudevents.CloudEvent;
import no.kommunepris.backbone.messaging.EventReader;
import no.kommunepris.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what the services tell, this one included. */
@Component
class EventListener {
    private final EventReader reader;
    private final Reactions reactions;

    EventListener(EventReader reader, Reactions reactions) {
        this.reader = reader;
        this.reactions = reactions;
    }

    @KafkaListener(
            topics = {Topic.NOMINATION_EVENTS, Topic.ROUND_EVENTS, Topic.JURY_EVENTS},
            autoStartup = "${spring.kafka.listener.auto-startup:true}")
    void hear(ConsumerRecord<String, CloudEvent> record) {
        reader.open(record).ifPresent(reactions::hear);
    }
}
