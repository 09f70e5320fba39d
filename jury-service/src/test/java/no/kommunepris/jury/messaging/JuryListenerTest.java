package no.kommunepris.jury.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.UUID;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Event;
import no.kommunepris.events.EventCodec;
import no.kommunepris.events.EventType;
import no.kommunepris.jury.Samples;
import no.kommunepris.jury.process.EngineTest;
import no.kommunepris.jury.process.JuryReviewProcess;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;

/** With a real Kafka between the event and the process. */
class JuryListenerTest extends EngineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Autowired
    private KafkaTemplate<String, CloudEvent> kafka;

    @Autowired
    private EventCodec codec;

    @BeforeEach
    void listen() {
        clock.letGo();
        listeners.start();
    }

    @AfterEach
    void stopListening() {
        listeners.stop();
    }

    @Test
    void aNominationThatComesBeforeItsRoundWaitsForIt() {
        String later = "r-" + UUID.randomUUID();
        String nomination = "n-" + UUID.randomUUID();
        publish(
                nomination,
                later,
                Samples.submitted("KP-27-1"),
                UUID.randomUUID().toString());
        publish(
                nomination,
                later,
                Samples.anchored("Tidlig ute", "methods"),
                UUID.randomUUID().toString());
        publish(later, later, Samples.round(), UUID.randomUUID().toString());
        await("the round on its own topic, then the retried nomination")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reviewProcesses(nomination)).isEqualTo(1));
        assertThat(reviews.get(nomination).reference()).isEqualTo("KP-27-1");
    }

    @Test
    void theSameRecordAgainStartsNothing() {
        String nomination = "n-" + UUID.randomUUID();
        String sameId = UUID.randomUUID().toString();
        publish(nomination, round, Samples.anchored("To ganger", "methods"), sameId);
        publish(nomination, round, Samples.anchored("To ganger", "methods"), sameId);
        String last = "n-" + UUID.randomUUID();
        publish(
                last,
                round,
                Samples.anchored("Sist", "methods"),
                UUID.randomUUID().toString());
        await("everything read").atMost(PATIENCE).untilAsserted(() -> {
            assertThat(reviewProcesses(nomination)).isEqualTo(1);
            assertThat(reviewProcesses(last)).isEqualTo(1);
        });
    }

    private long reviewProcesses(String nomination) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(JuryReviewProcess.KEY)
                .processInstanceBusinessKey(nomination)
                .count();
    }

    private void publish(String subject, String roundId, Event event, String id) {
        EventType type = EventType.of(event);
        CloudEvent cloudEvent = EventCodec.cloudEvent(
                id, "/test", type.typeName(), subject, roundId, Actor.SYSTEM, Samples.OPENED, null, codec.write(event));
        kafka.send(new ProducerRecord<>(type.topic(), subject, cloudEvent)).join();
    }
}
