package no.kommunepris.backbone.operations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.kommunepris.backbone.outbox.Quarantine;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonLoggingErrorHandler;

/** The answering side; plain text, and nothing of what carries the events. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    KafkaAdmin.NewTopics operationsTopics(@Value("${kommunepris.topics.replicas:1}") int replicas) {
        String retention = Long.toString(OperationsTopics.RETENTION.toMillis());
        return new KafkaAdmin.NewTopics(Stream.of(OperationsTopics.REQUESTS, OperationsTopics.REPLIES)
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(1)
                        .replicas(replicas)
                        .config(TopicConfig.RETENTION_MS_CONFIG, retention)
                        .config(TopicConfig.SEGMENT_MS_CONFIG, retention)
                        .build())
                .toArray(NewTopic[]::new));
    }

    @Bean
    DefaultKafkaProducerFactory<String, String> operationsProducers(KafkaProperties properties, SslBundles bundles) {
        return new DefaultKafkaProducerFactory<>(
                properties.buildProducerProperties(bundles), new StringSerializer(), new StringSerializer());
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<String, String> operationsListenerFactory(
            KafkaProperties properties,
            SslBundles bundles,
            DefaultKafkaProducerFactory<String, String> operationsProducers) {
        var consumer = properties.buildConsumerProperties(bundles);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        var factory = new ConcurrentKafkaListenerContainerFactory<String, String>();
        factory.setConsumerFactory(
                new DefaultKafkaConsumerFactory<>(consumer, new StringDeserializer(), new StringDeserializer()));
        factory.setReplyTemplate(new KafkaTemplate<>(operationsProducers));
        factory.setCommonErrorHandler(new CommonLoggingErrorHandler());
        factory.setConcurrency(1);
        return factory;
    }

    @Bean
    AggregateReports aggregateReports(
            MongoTemplate mongo, Optional<List<ReportedKind>> kinds, Optional<ProcessStates> processes) {
        return new AggregateReports(mongo, kinds.orElse(List.of()), processes);
    }

    @Bean
    OperationsListener operationsListener(
            @Value("${spring.application.name}") String service,
            Quarantine quarantine,
            Optional<StuckJobs> jobs,
            AggregateReports reports) {
        return new OperationsListener(service, quarantine, jobs, reports);
    }
}
