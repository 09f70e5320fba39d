package no.kommunepris.jury.messaging;

import io.cloudevents.CloudEvent;
import no.kommunepris.backbone.inbox.Inbox;
import no.kommunepris.backbone.messaging.EventReader;
import no.kommunepris.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Brings events in from Kafka, each to take effect once. */
@Component
class JuryListener {
    private final EventReader reader;
    private final Inbox inbox;
    private final Reactions reactions;

    JuryListener(EventReader reader, Inbox inbox, Reactions reactions) {
        this.reader = reader;
        this.inbox = inbox;
        this.reactions = reactions;
    }

    @KafkaListener(topics = {Topic.NOMINATION_EVENTS, Topic.ROUND_EVENTS, Topic.JURY_EVENTS})
    void on(ConsumerRecord<String, CloudEvent> record) {
        reader.open(record)
                .flatMap(event -> reactions.to(event).map(reaction -> (Runnable) () -> inbox.pass(event, reaction)))
                .ifPresent(Runnable::run);
    }
}
