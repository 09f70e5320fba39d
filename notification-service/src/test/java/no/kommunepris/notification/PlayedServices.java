package no.kommunepris.notification;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import no.kommunepris.backbone.operations.Answer;
import no.kommunepris.backbone.operations.OperationsJson;
import no.kommunepris.backbone.operations.OperationsTopics;
import no.kommunepris.backbone.operations.Question;
import no.kommunepris.backbone.operations.Request;
import no.kommunepris.testing.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.KafkaHeaders;

/** Answers over the real Kafka as the other services would. */
final class PlayedServices implements AutoCloseable {
    private final Map<String, Function<Question, Answer>> parts = new ConcurrentHashMap<>();
    private final KafkaMessageListenerContainer<String, String> container;
    private final KafkaTemplate<String, String> replies;

    PlayedServices(ProducerFactory<String, String> producers) {
        replies = new KafkaTemplate<>(producers);
        ContainerProperties properties = new ContainerProperties(OperationsTopics.REQUESTS);
        properties.setGroupId("played-" + IntegrationTest.newId());
        properties.setMessageListener((MessageListener<String, String>) this::hear);
        container = new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        Map.of("bootstrap.servers", Infrastructure.get().kafka(), "auto.offset.reset", "latest"),
                        new StringDeserializer(),
                        new StringDeserializer()),
                properties);
        container.setBeanName("played-services");
        container.start();
    }

    /** Lets a service answer from now on. */
    void play(String service, Function<Question, Answer> part) {
        parts.put(service, part);
    }

    boolean listens() {
        return container.getAssignedPartitions() != null
                && !container.getAssignedPartitions().isEmpty();
    }

    private void hear(ConsumerRecord<String, String> record) {
        Request request = OperationsJson.read(record.value(), Request.class);
        Function<Question, Answer> part = parts.get(request.to());
        if (part != null) {
            ProducerRecord<String, String> reply = new ProducerRecord<>(
                    OperationsTopics.REPLIES, OperationsJson.write(part.apply(request.question())));
            reply.headers().add(record.headers().lastHeader(KafkaHeaders.CORRELATION_ID));
            replies.send(reply).join();
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
