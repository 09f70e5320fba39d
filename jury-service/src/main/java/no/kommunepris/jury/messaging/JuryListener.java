package no.kommunepris.jury.messaging;

import io.cloudevents.CloudEvent;
import no.kommunepris.backbone.inbox.Inbox;
import no.kommunepris.backbone.messaging.EventReader;
import no.kommunepris.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Brings events in from Kafka, each to take effect once. Every topic has a consumer of its own: a nomination may come
 * before its round, and while it is tried again, the consumer that holds it brings nothing else.
 */
@Component
class JuryListener {
    private static final String AUTO_STARTUP = "${spring.kafka.listener.auto-startup:true}";

    private final EventReader reader;
    private final Inbox inbox;
    private final Reactions reactions;

    JuryListener(EventReader reader, Inbox inbox, Reactions reactions) {
        this.reader = reader;
        this.inbox = inbox;
        this.reactions = reactions;
    }

    @KafkaListener(topics = Topic.NOMINATION_EVENTS, autoStartup = AUTO_STARTUP)
    void onNomination(ConsumerRecord<String, CloudEvent> record) {
        handle(record);
    }

    @KafkaListener(topics = Topic.ROUND_EVENTS, concurrency = "1", autoStartup = AUTO_STARTUP)
    void onRound(ConsumerRecord<String, CloudEvent> record) {
        handle(record);
    }

    @KafkaListener(topics = Topic.JURY_EVENTS, autoStartup = AUTO_STARTUP)
    void onJury(ConsumerRecord<String, CloudEvent> record) {
        handle(record);
    }

    private void handle(ConsumerRecord<String, CloudEvent> record) {
        reader.open(record)
                .flatMap(event -> reactions.to(event).map(reaction -> (Runnable) () -> inbox.pass(event, reaction)))
                .ifPresent(Runnable::run);
    }
}
