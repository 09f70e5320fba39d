package no.kommunepris.backbone.messaging;

import io.cloudevents.CloudEvent;
import no.kommunepris.backbone.web.Trace;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.kafka.listener.RecordInterceptor;

/** Puts a record's trace and subject into every log line that its handling writes. */
class TracedRecords implements RecordInterceptor<String, CloudEvent> {
    @Override
    public @Nullable ConsumerRecord<String, CloudEvent> intercept(
            ConsumerRecord<String, CloudEvent> record, Consumer<String, CloudEvent> consumer) {
        CloudEvent event = record.value();
        if (event != null) {
            Trace.begin(event.getExtension("traceparent"));
            MDC.put("subject", event.getSubject());
        }
        return record;
    }

    @Override
    public void afterRecord(ConsumerRecord<String, CloudEvent> record, Consumer<String, CloudEvent> consumer) {
        Trace.end();
        MDC.remove("subject");
    }
}
