package no.kommunepris.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import no.kommunepris.events.Topic;
import no.kommunepris.notification.application.ConsumerLag;
import no.kommunepris.testing.Infrastructure;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LagTest extends IntegrationTest {
    private final String nomination = newId();

    @Autowired
    private ConsumerLag lag;

    @Test
    void aConsumerThatStandsStillIsSeenToFallBehind() throws Exception {
        String group = "slow-" + nomination;
        TopicPartition partition = new TopicPartition(Topic.JURY_EVENTS, 0);
        try (KafkaConsumer<byte[], byte[]> slow = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.get().kafka(), "group.id", group),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            slow.commitSync(Map.of(partition, new OffsetAndMetadata(0)));
        }
        kafka.send(Topic.JURY_EVENTS, 0, nomination, unknown()).join();
        kafka.send(Topic.JURY_EVENTS, 0, nomination, unknown()).join();

        JsonNode slow = groupNamed(group);
        assertThat(slow.get("lag").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(slow.get("members").asInt()).isZero();
        assertThat(slow.get("partitions").get(0).get("topic").asText()).isEqualTo(Topic.JURY_EVENTS);
        assertThat(get("/operations/lag?lang=en", "drift").body()).contains(group, "Nobody reads");
        await("the service itself is up to date")
                .atMost(Duration.ofSeconds(20))
                .until(() -> groupNamed("notification-service").get("lag").asLong() == 0);
    }

    @Test
    void thoseWhoOnlyWatchFallBehindNobody() {
        assertThat(lag.read()).extracting(ConsumerLag.GroupLag::group).noneMatch(group -> group.contains("-live-"));
    }

    private static CloudEvent unknown() {
        return CloudEventBuilder.v1()
                .withId(newId())
                .withSource(URI.create("/newer"))
                .withType("no.kommunepris.something.newer.v7")
                .withSubject("lag")
                .withData("application/json", "{}".getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private JsonNode groupNamed(String name) throws Exception {
        for (JsonNode group : json("/api/operations/lag").get("groups")) {
            if (group.get("group").asText().equals(name)) {
                return group;
            }
        }
        throw new AssertionError("There is no group " + name);
    }
}
