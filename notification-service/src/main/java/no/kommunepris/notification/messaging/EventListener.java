package no.kommunepris.notification.messaging;

import io.cloudevents.CloudEvent;
import no.kommunepris.backbone.messaging.EventReader;
import no.kommunepris.events.Topic;
import no.kommunepris.notification.application.AskForMails;
import no.kommunepris.notification.store.Timeline;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears every event there is. */
@Component
class EventListener {
    private final TimelineEntries entries;
    private final Timeline timeline;
    private final EventReader reader;
    private final AskForMails mails;

    EventListener(TimelineEntries entries, Timeline timeline, EventReader reader, AskForMails mails) {
        this.entries = entries;
        this.timeline = timeline;
        this.reader = reader;
        this.mails = mails;
    }

    @KafkaListener(
            id = "everything",
            idIsGroup = false,
            topics = {Topic.NOMINATION_EVENTS, Topic.ROUND_EVENTS, Topic.JURY_EVENTS, Topic.NOTIFICATION_EVENTS})
    void hear(ConsumerRecord<String, CloudEvent> record) {
        entries.of(record).ifPresent(timeline::add);
        reader.open(record).ifPresent(mails::ask);
    }
}
