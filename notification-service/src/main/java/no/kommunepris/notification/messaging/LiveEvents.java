package no.kommunepris.notification.messaging;

import io.cloudevents.CloudEvent;
import java.util.Properties;
import java.util.UUID;
import no.kommunepris.events.Topic;
import no.kommunepris.notification.application.LiveStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.CommonLoggingErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/**
 * Every instance hears every new event, for the operators who watch this instance: a consumer group of its own, which
 * keeps no offsets and writes no dead letters. What was missed is read from the timeline.
 */
@Configuration(proxyBeanMethods = false)
class LiveEvents {
    private static final String GROUP = "-live-";

    /** Whether a group is one of these; it keeps no place that it could fall behind. */
    static boolean isGroup(String name) {
        return name.contains(GROUP);
    }

    @Bean
    ConcurrentMessageListenerContainer<String, CloudEvent> liveEventsContainer(
            ConcurrentKafkaListenerContainerFactory<String, CloudEvent> factory,
            TimelineEntries entries,
            LiveStream live,
            @Value("${spring.application.name}") String service) {
        ConcurrentMessageListenerContainer<String, CloudEvent> container =
                factory.createContainer(Topic.ALL.toArray(String[]::new));
        Properties fromNowOn = new Properties();
        fromNowOn.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        fromNowOn.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        ContainerProperties properties = container.getContainerProperties();
        properties.setKafkaConsumerProperties(fromNowOn);
        properties.setGroupId(service + GROUP + UUID.randomUUID());
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setMessageListener((MessageListener<String, CloudEvent>)
                record -> entries.of(record).ifPresent(live::tell));
        container.setBeanName("live");
        container.setCommonErrorHandler(new CommonLoggingErrorHandler());
        return container;
    }
}
