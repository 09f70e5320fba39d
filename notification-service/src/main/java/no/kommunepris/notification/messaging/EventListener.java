package no.kommunepris.notification.messaging;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
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
    private final MeterRegistry meters;

    EventListener(
            TimelineEntries entries, Timeline timeline, EventReader reader, AskForMails mails, MeterRegistry meters) {
        this.entries = entries;
        this.timeline = timeline;
        this.reader = reader;
        this.mails = mails;
        this.meters = meters;
    }

    @KafkaListener(
            id = "everything",
            idIsGroup = false,
            topics = {Topic.NOMINATION_EVENTS, Topic.ROUND_EVENTS, Topic.JURY_EVENTS, Topic.NOTIFICATION_EVENTS})
    void hear(ConsumerRecord<String, CloudEvent> record) {
        boolean first = entries.of(record).map(timeline::add).orElse(true);
        int asked = reader.open(record).map(mails::ask).orElse(0);
        timeline.mailsAsked(record.value().getId(), asked);
        meters.counter("kommunepris.inbox.events", "fate", first ? "handled" : "repeated")
                .increment();
    }
}
