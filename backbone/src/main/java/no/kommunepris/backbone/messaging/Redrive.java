package no.kommunepris.backbone.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A dead letter that an operator sent back stands on its old topic again, marked for the one consumer that could not
 * handle it; the others pass it over.
 */
public final class Redrive {
    /** The header that names the consumer, such as {@code jury-service}. */
    public static final String FOR = "kommunepris-redrive-for";

    private Redrive() {}

    static boolean isForAnotherThan(String consumer, ConsumerRecord<?, ?> record) {
        Header mark = record.headers().lastHeader(FOR);
        return mark != null && !consumer.equals(new String(mark.value(), StandardCharsets.UTF_8));
    }
}
