package no.kommunepris.backbone.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import no.kommunepris.backbone.StoreAway;
import no.kommunepris.events.EventCodec;
import no.kommunepris.events.Topic;
import no.kommunepris.events.UnreadableEventException;
import no.kommunepris.events.UnsealableException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.LoggingProducerListener;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/** How this service writes to Kafka and reads from it. */
@Configuration(proxyBeanMethods = false)
@EnableKafka
class MessagingConfiguration {
    private final String service;

    MessagingConfiguration(@Value("${spring.application.name}") String service) {
        this.service = service;
    }

    @Bean
    EventReader eventReader(EventCodec codec, MeterRegistry meters) {
        return new EventReader(codec, meters);
    }

    @Bean
    ProducerFactory<String, CloudEvent> producerFactory(KafkaProperties properties, SslBundles bundles) {
        return new DefaultKafkaProducerFactory<>(
                properties.buildProducerProperties(bundles), new StringSerializer(), new CloudEventSerializer());
    }

    @Bean
    KafkaTemplate<String, CloudEvent> kafkaTemplate(ProducerFactory<String, CloudEvent> producers) {
        KafkaTemplate<String, CloudEvent> template = new KafkaTemplate<>(producers);
        LoggingProducerListener<String, CloudEvent> failures = new LoggingProducerListener<>();
        // The key says which it was; what is in it is nobody's business in a log.
        failures.setIncludeContents(false);
        template.setProducerListener(failures);
        return template;
    }

    @Bean
    ConsumerFactory<String, CloudEvent> consumerFactory(KafkaProperties properties, SslBundles bundles) {
        return new DefaultKafkaConsumerFactory<>(
                properties.buildConsumerProperties(bundles),
                new StringDeserializer(),
                new ErrorHandlingDeserializer<>(new CloudEventDeserializer()));
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<String, CloudEvent> kafkaListenerContainerFactory(
            ConsumerFactory<String, CloudEvent> consumers,
            DefaultErrorHandler errorHandler,
            @Value("${kommunepris.consumer.concurrency:2}") int concurrency) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, CloudEvent>();
        factory.setConsumerFactory(consumers);
        factory.setCommonErrorHandler(errorHandler);
        factory.setRecordInterceptor(new TracedRecords());
        factory.setRecordFilterStrategy(record -> Redrive.isForAnotherThan(service, record));
        factory.setConcurrency(concurrency);
        factory.getContainerProperties().setDeliveryAttemptHeader(true);
        return factory;
    }

    /**
     * Tries again with back-off, holding the partition to keep the order, and gives up to the dead letters in time. Only a
     * database that is away is waited out: no event could be handled without it, and none of them is to blame.
     */
    @Bean
    DefaultErrorHandler errorHandler(
            KafkaProperties properties,
            SslBundles bundles,
            KafkaTemplate<String, CloudEvent> events,
            @Value("${kommunepris.consumer.retry-for:100s}") Duration retryFor) {
        Map<Class<?>, KafkaOperations<?, ?>> templates = new LinkedHashMap<>();
        KafkaTemplate<String, byte[]> bytes = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
                properties.buildProducerProperties(bundles), new StringSerializer(), new ByteArraySerializer()));
        templates.put(CloudEvent.class, events);
        templates.put(byte[].class, bytes);
        // A record without a value; it would never become a dead letter otherwise, and stop its partition for good.
        templates.put(Void.class, bytes);
        var deadLetters = new DeadLetterPublishingRecoverer(
                templates, (record, e) -> new TopicPartition(Topic.deadLetters(record.topic(), service), -1));
        DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters, backOff(retryFor.toMillis()));
        BackOff untilItIsBack = backOff(Long.MAX_VALUE);
        handler.setBackOffFunction((record, failure) -> StoreAway.isTheCauseOf(failure) ? untilItIsBack : null);
        handler.addNotRetryableExceptions(UnreadableEventException.class, UnsealableException.class);
        return handler;
    }

    private static BackOff backOff(long atMostMillis) {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(10_000);
        backOff.setMaxElapsedTime(atMostMillis);
        return backOff;
    }

    /** Every topic, and this service's dead letters. Making a topic that exists is harmless, so nobody has to be first. */
    @Bean
    KafkaAdmin.NewTopics topics(
            @Value("${kommunepris.topics.partitions:6}") int partitions,
            @Value("${kommunepris.topics.replicas:1}") int replicas,
            @Value("${kommunepris.topics.retention:30d}") Duration retention) {
        return new KafkaAdmin.NewTopics(Topic.ALL.stream()
                .flatMap(topic -> java.util.stream.Stream.of(topic, Topic.deadLetters(topic, service)))
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(partitions)
                        .replicas(replicas)
                        .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()))
                        .build())
                .toArray(org.apache.kafka.clients.admin.NewTopic[]::new));
    }
}
