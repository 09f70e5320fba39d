package no.kommunepris.backbone.messaging;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import no.kommunepris.events.Envelope;
import no.kommunepris.events.EventCodec;
import no.kommunepris.events.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what Kafka brings. */
public class EventReader {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private final EventCodec codec;
    private final MeterRegistry meters;

    public EventReader(EventCodec codec, MeterRegistry meters) {
        this.codec = codec;
        this.meters = meters;
    }

    /**
     * The event in a record.
     *
     * @return nothing when its type is not one of ours: a newer service may say more than we understand. It is counted.
     * @throws UnreadableEventException or {@link no.kommunepris.events.UnsealableException} for the dead letters
     */
    public Optional<Envelope<?>> open(ConsumerRecord<String, CloudEvent> record) {
        if (record.value() == null) {
            throw new UnreadableEventException("A record without a value.", null);
        }
        Optional<Envelope<?>> event = codec.open(record.value());
        if (event.isEmpty()) {
            meters.counter("kommunepris.events.ignored").increment();
            LOG.info("Ignored an event of the unknown type {}.", record.value().getType());
        }
        return event;
    }
}
