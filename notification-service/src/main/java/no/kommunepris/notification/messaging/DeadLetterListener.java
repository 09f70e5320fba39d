package no.kommunepris.notification.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Properties;
import no.kommunepris.notification.domain.DeadLetter;
import no.kommunepris.notification.store.DeadLetters;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Reads every consumer's dead letters, as bytes, since nobody could make anything of some of them. There is no place to
 * put a letter that cannot be recorded, so while the store is away this waits.
 */
@Configuration(proxyBeanMethods = false)
class DeadLetterListener {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterListener.class);
    /** A consumer that starts for the first time makes its topics then; they are found this soon. */
    private static final String LOOK_FOR_TOPICS_MILLIS = "5000";

    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> deadLettersContainer(
            KafkaProperties kafka,
            SslBundles bundles,
            DeadLetters letters,
            MeterRegistry meters,
            @Value("${spring.application.name}") String service) {
        ContainerProperties properties = new ContainerProperties(DeadLetterRecords.TOPICS);
        Properties consumer = new Properties();
        consumer.setProperty(ConsumerConfig.METADATA_MAX_AGE_CONFIG, LOOK_FOR_TOPICS_MILLIS);
        properties.setKafkaConsumerProperties(consumer);
        properties.setGroupId(service + "-dead-letters");
        properties.setMessageListener((MessageListener<byte[], byte[]>) record -> record(record, letters, meters));
        ConcurrentMessageListenerContainer<byte[], byte[]> container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        kafka.buildConsumerProperties(bundles),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()),
                properties);
        ExponentialBackOff forever = new ExponentialBackOff(500, 2);
        forever.setMaxInterval(LONGEST_PAUSE_MILLIS);
        container.setCommonErrorHandler(new DefaultErrorHandler(forever));
        container.setBeanName("dead-letters");
        return container;
    }

    private static void record(ConsumerRecord<byte[], byte[]> record, DeadLetters letters, MeterRegistry meters) {
        DeadLetter letter = DeadLetterRecords.read(record);
        if (letters.add(letter)) {
            meters.counter("kommunepris.dead-letters.recorded", "consumer", letter.consumer())
                    .increment();
            LOG.warn(
                    "{} could not handle an event: {}. It is the dead letter {}.",
                    letter.consumer(),
                    letter.reason().kind(),
                    letter.id());
        }
    }
}
