package no.kommunepris.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kommunepris.backbone.operations.Answer;
import no.kommunepris.backbone.operations.Answer.JobRetried;
import no.kommunepris.backbone.operations.Answer.OutboxRetried;
import no.kommunepris.backbone.operations.Answer.StuckOutbox;
import no.kommunepris.backbone.operations.Answer.StuckWork;
import no.kommunepris.backbone.operations.OperationsJson;
import no.kommunepris.backbone.operations.OperationsTopics;
import no.kommunepris.backbone.operations.Question;
import no.kommunepris.backbone.operations.Request;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.testing.Infrastructure;
import no.kommunepris.testing.WithInfrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.KafkaHeaders;

/** What a service answers an operator, over a real Kafka. */
@SpringBootTest
@WithInfrastructure
class OperationsTest {
    private static final String ME = "sample-service";

    private final String id = UUID.randomUUID().toString();

    @Autowired
    private AggregateStore<Walk> walks;

    @Autowired
    private SampleService service;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private ProducerFactory<String, String> producers;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    private KafkaConsumer<String, String> replies;

    @BeforeEach
    void listen() {
        replies = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.get().kafka()),
                new StringDeserializer(),
                new StringDeserializer());
        TopicPartition partition = new TopicPartition(OperationsTopics.REPLIES, 0);
        replies.assign(List.of(partition));
        replies.seekToEnd(List.of(partition));
        replies.position(partition);
        await("the service listens").until(() -> !listeners
                .getListenerContainer("operations")
                .getAssignedPartitions()
                .isEmpty());
    }

    @AfterEach
    void close() {
        replies.close();
    }

    @Test
    void anOutboxInQuarantineIsNamedWithItsReason() {
        refused();

        StuckOutbox stuck =
                mine(ask(new Question.WhatIsStuck(), StuckWork.class)).orElseThrow();

        assertThat(stuck.collection()).isEqualTo("walks");
        assertThat(stuck.eventType()).isEqualTo("no.kommunepris.notification.sent.v1");
        assertThat(stuck.waiting()).isEqualTo(2);
        assertThat(stuck.reason()).contains("RecordTooLarge");
        assertThat(stuck.since()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void aRetryThatIsRefusedAgainSaysWhyAndChangesNothing() {
        refused();

        OutboxRetried answer = ask(new Question.RetryOutbox("walks", id), OutboxRetried.class);

        assertThat(answer.outcome()).isEqualTo(OutboxRetried.Outcome.STILL_REFUSED);
        assertThat(answer.reason()).contains("RecordTooLarge");
        assertThat(mine(ask(new Question.WhatIsStuck(), StuckWork.class))).isPresent();
    }

    @Test
    void onceTheCauseIsMendedARetryPublishesAllThatWaitedInItsOrder() {
        refused();
        mongo.getCollection("walks")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document(
                                        "outbox.0.data", "{\"template\":\"t\",\"recipient\":\"r\",\"cause\":\"c\"}")));

        OutboxRetried answer = ask(new Question.RetryOutbox("walks", id), OutboxRetried.class);

        assertThat(answer.outcome()).isEqualTo(OutboxRetried.Outcome.PUBLISHED);
        assertThat(mine(ask(new Question.WhatIsStuck(), StuckWork.class))).isEmpty();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(service.heard.stream()
                        .filter(event -> event.subject().equals(id))
                        .map(event -> event.id()))
                .containsExactly("walk-" + id + "-1", "walk-" + id + "-2"));
        assertThat(ask(new Question.RetryOutbox("walks", id), OutboxRetried.class)
                        .outcome())
                .isEqualTo(OutboxRetried.Outcome.GONE);
    }

    @Test
    void aCollectionThatIsNobodysOutboxCannotBeReached() {
        mongo.getCollection("elsewhere").insertOne(new Document("_id", id).append("quarantined", true));

        assertThat(ask(new Question.RetryOutbox("elsewhere", id), OutboxRetried.class)
                        .outcome())
                .isEqualTo(OutboxRetried.Outcome.GONE);
        assertThat(mongo.getCollection("elsewhere")
                        .find(new Document("_id", id))
                        .first()
                        .getBoolean("quarantined"))
                .isTrue();
    }

    @Test
    void aServiceWithoutAnEngineHasNoJobs() {
        assertThat(ask(new Question.RetryJob("any"), JobRetried.class).outcome())
                .isEqualTo(JobRetried.Outcome.GONE);
    }

    @Test
    void aQuestionToSomebodyElseOrThatNobodyWaitsForIsNotAnswered() {
        send("other", new Request("other-service", Instant.now().plusSeconds(30), new Question.WhatIsStuck()));
        send("late", new Request(ME, Instant.now().minusSeconds(1), new Question.WhatIsStuck()));
        send(
                "newer",
                "{\"to\":\"" + ME + "\",\"until\":\"2999-01-01T00:00:00Z\",\"question\":{\"question\":\"newer\"}}");
        send("mine", new Request(ME, Instant.now().plusSeconds(30), new Question.WhatIsStuck()));

        assertThat(nextReply().correlation()).isEqualTo("mine");
    }

    /** An event no broker takes, and one behind it. */
    private void refused() {
        Walk walk = new Walk(id);
        walks.insert(walk, Actor.SYSTEM, walk.step("x".repeat(2_000_000)));
        walks.change(id, Actor.SYSTEM, w -> w.step("behind"));
        await().atMost(Duration.ofSeconds(20)).until(() -> mongo.getCollection("walks")
                .find(new Document("_id", id))
                .first()
                .getBoolean("quarantined", false));
    }

    private Optional<StuckOutbox> mine(StuckWork work) {
        return work.outboxes().stream().filter(stuck -> stuck.id().equals(id)).findFirst();
    }

    private <A extends Answer> A ask(Question question, Class<A> kind) {
        String correlation = UUID.randomUUID().toString();
        send(correlation, new Request(ME, Instant.now().plusSeconds(30), question));
        Reply reply = nextReply();
        assertThat(reply.correlation()).isEqualTo(correlation);
        return kind.cast(reply.answer());
    }

    private void send(String correlation, Request request) {
        send(correlation, OperationsJson.write(request));
    }

    private void send(String correlation, String text) {
        ProducerRecord<String, String> record = new ProducerRecord<>(OperationsTopics.REQUESTS, text);
        record.headers().add(KafkaHeaders.CORRELATION_ID, correlation.getBytes(StandardCharsets.UTF_8));
        record.headers().add(KafkaHeaders.REPLY_TOPIC, OperationsTopics.REPLIES.getBytes(StandardCharsets.UTF_8));
        new KafkaTemplate<>(producers).send(record).join();
    }

    private record Reply(String correlation, Answer answer) {}

    private Reply nextReply() {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            for (ConsumerRecord<String, String> record : replies.poll(Duration.ofMillis(200))) {
                                return new Reply(
                                        new String(
                                                record.headers()
                                                        .lastHeader(KafkaHeaders.CORRELATION_ID)
                                                        .value(),
                                                StandardCharsets.UTF_8),
                                        OperationsJson.read(record.value(), Answer.class));
                            }
                            return null;
                        },
                        java.util.Objects::nonNull);
    }
}
