package no.kommunepris.notification.messaging;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.kommunepris.notification.application.KafkaAwayException;
import no.kommunepris.notification.application.ReturnPost;
import no.kommunepris.notification.domain.DeadLetter;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Writes bytes as they came. */
@Component
class KafkaReturnPost implements ReturnPost, DisposableBean {
    private static final int PATIENCE_SECONDS = 15;

    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final KafkaTemplate<byte[], byte[]> kafka;

    KafkaReturnPost(KafkaProperties properties, SslBundles bundles) {
        producers = new DefaultKafkaProducerFactory<>(
                properties.buildProducerProperties(bundles), new ByteArraySerializer(), new ByteArraySerializer());
        kafka = new KafkaTemplate<>(producers);
    }

    @Override
    public void send(DeadLetter letter, DeadLetter.Content content) {
        try {
            kafka.send(DeadLetterRecords.back(letter, content)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new KafkaAwayException(e.getCause());
        } catch (TimeoutException | KafkaException e) {
            throw new KafkaAwayException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaAwayException(e);
        }
    }

    @Override
    public void destroy() {
        producers.destroy();
    }
}
