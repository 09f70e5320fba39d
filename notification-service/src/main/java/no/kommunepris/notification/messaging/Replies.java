package no.kommunepris.notification.messaging;

import java.util.UUID;
import no.kommunepris.backbone.operations.OperationsTopics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.listener.CommonLoggingErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.requestreply.ReplyingKafkaTemplate;

/**
 * Every instance hears every answer and picks those to its own questions: a consumer group of its own, which keeps no
 * offsets.
 */
@Configuration(proxyBeanMethods = false)
class Replies {
    private static final String GROUP = "-replies-";

    /** Whether a group is one of these; it keeps no place that it could fall behind. */
    static boolean isGroup(String name) {
        return name.contains(GROUP);
    }

    @Bean
    ReplyingKafkaTemplate<String, String, String> questions(
            KafkaProperties kafka,
            SslBundles bundles,
            DefaultKafkaProducerFactory<String, String> operationsProducers,
            @Value("${spring.application.name}") String service,
            @Value("${spring.kafka.listener.auto-startup:true}") boolean autoStartup) {
        var consumer = kafka.buildConsumerProperties(bundles);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        ContainerProperties properties = new ContainerProperties(OperationsTopics.REPLIES);
        properties.setGroupId(service + GROUP + UUID.randomUUID());
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        ConcurrentMessageListenerContainer<String, String> replies = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(consumer, new StringDeserializer(), new StringDeserializer()),
                properties);
        replies.setBeanName("replies");
        replies.setCommonErrorHandler(new CommonLoggingErrorHandler());
        ReplyingKafkaTemplate<String, String, String> template =
                new ReplyingKafkaTemplate<>(operationsProducers, replies);
        template.setSharedReplyTopic(true);
        template.setAutoStartup(autoStartup);
        return template;
    }
}
