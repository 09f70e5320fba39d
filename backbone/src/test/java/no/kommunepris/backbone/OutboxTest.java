package no.kommunepris.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.backbone.outbox.AggregateStores;
import no.kommunepris.backbone.outbox.EventTooLargeException;
import no.kommunepris.backbone.outbox.OutboxRelay;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Envelope;
import no.kommunepris.events.EventCodec;
import no.kommunepris.testing.WithInfrastructure;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.util.unit.DataSize;

@SpringBootTest
@WithInfrastructure
class OutboxTest {
    /** Nobody is nudged, so that a test decides when a sweep comes by. */
    private static final TaskExecutor NEVER = task -> {};

    private final String id = UUID.randomUUID().toString();

    @Autowired
    private AggregateStore<Walk> walks;

    @Autowired
    private SampleService service;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private KafkaTemplate<String, CloudEvent> kafka;

    @Autowired
    private EventCodec codec;

    @Autowired
    private StoreIndexes indexes;

    @Test
    void whatAnAggregateTellsIsHeardInItsOrder() {
        Walk walk = new Walk(id);
        walks.insert(walk, Actor.SYSTEM, walk.step("s1"));
        for (int step = 2; step <= 20; step++) {
            String name = "s" + step;
            walks.change(id, Actor.SYSTEM, w -> w.step(name));
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(idsHeard(id))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(revision -> "walk-" + id + "-" + revision)
                        .toList()));
        await().untilAsserted(() ->
                assertThat(document("walks", id).getBoolean("pending")).isFalse());
    }

    @Test
    void thingsKeptTwiceAreKeptOnce() {
        Walk walk = new Walk(id);
        assertThat(walks.insert(walk, Actor.SYSTEM, walk.step("once"))).isTrue();
        Walk again = new Walk(id);
        assertThat(walks.insert(again, Actor.SYSTEM, again.step("twice"))).isFalse();
        assertThat(walks.get(id).steps()).containsExactly("once");
    }

    @Test
    void noChangeIsLostWhenManyChangeTheSameThingAtOnce() {
        walks.insert(new Walk(id), Actor.SYSTEM, List.of());
        IntStream.range(0, 8).parallel().forEach(n -> walks.change(id, Actor.SYSTEM, w -> w.step("s" + n)));
        assertThat(walks.get(id).steps()).hasSize(8).doesNotHaveDuplicates();
        assertThat(walks.get(id).revision()).isEqualTo(8);
    }

    @Test
    void eventsWaitWhileKafkaIsDown() {
        String collection = "waiting-walks";
        OutboxRelay withoutKafka = relay(noKafka(), NEVER);
        AggregateStore<Walk> store = store(withoutKafka, collection);
        Walk walk = new Walk(id);
        store.insert(walk, Actor.SYSTEM, walk.step("patient"));

        withoutKafka.sweep();
        assertThat(document(collection, id).getList("outbox", Document.class)).hasSize(1);
        assertThat(document(collection, id).getInteger("attempts")).isEqualTo(1);

        OutboxRelay withKafka = relay(kafka, NEVER);
        store(withKafka, collection);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            withKafka.sweep();
            assertThat(idsHeard(id)).containsExactly("walk-" + id + "-1");
        });
    }

    @Test
    void twoInstancesShareTheWorkAndNeitherRepeatsTheOther() {
        String collection = "shared-walks";
        OutboxRelay one = relay(kafka, NEVER);
        OutboxRelay two = relay(kafka, NEVER);
        store(two, collection);
        AggregateStore<Walk> store = store(one, collection);
        List<String> ids = IntStream.range(0, 30).mapToObj(n -> id + "-" + n).toList();
        for (String each : ids) {
            Walk walk = new Walk(each);
            store.insert(walk, Actor.SYSTEM, walk.step("a"));
            store.change(each, Actor.SYSTEM, w -> w.step("b"));
            store.change(each, Actor.SYSTEM, w -> w.step("c"));
        }
        List.of(one, two).parallelStream().forEach(OutboxRelay::sweep);
        for (String each : ids) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(idsHeard(each))
                    .containsExactly("walk-" + each + "-1", "walk-" + each + "-2", "walk-" + each + "-3"));
        }
    }

    @Test
    void anEventThatKafkaWillNeverTakeBlocksOnlyItsOwnAggregate() {
        String collection = "large-walks";
        OutboxRelay relay = relay(kafka, new SyncTaskExecutor());
        AggregateStore<Walk> store = store(relay, collection);
        Walk large = new Walk(id);
        store.insert(large, Actor.SYSTEM, large.step("x".repeat(2_000_000)));
        Walk small = new Walk(id + "-small");
        store.insert(small, Actor.SYSTEM, small.step("small"));

        assertThat(document(collection, id).getBoolean("quarantined")).isTrue();
        assertThat(document(collection, id).getString("quarantineReason")).contains("RecordTooLarge");
        await().untilAsserted(() -> assertThat(idsHeard(id + "-small")).hasSize(1));
    }

    @Test
    void whatKafkaWouldNeverTakeIsRefusedAtTheDoor() {
        AggregateStore<Walk> store = store(relay(kafka, NEVER), "measured-walks", DataSize.ofKilobytes(100));
        Walk walk = new Walk(id);
        assertThatThrownBy(() -> store.insert(walk, Actor.SYSTEM, walk.step("x".repeat(200_000))))
                .isInstanceOf(EventTooLargeException.class);
        assertThat(store.find(id)).isEmpty();

        Walk smaller = new Walk(id);
        store.insert(smaller, Actor.SYSTEM, smaller.step("x".repeat(50_000)));
        assertThatThrownBy(() -> store.change(id, Actor.SYSTEM, w -> w.step("x".repeat(200_000))))
                .isInstanceOf(EventTooLargeException.class);
        assertThat(store.get(id).steps()).hasSize(1);
    }

    /** The first has slept through its lease, and the second has published everything meanwhile. */
    @Test
    void whoSleptThroughTheLeasePublishesNothingLate() {
        String collection = "leased-walks";
        MovedClock clock = new MovedClock();
        SleepyKafka sleepy = new SleepyKafka(kafka, () -> {
            clock.move(Duration.ofMinutes(1));
            OutboxRelay other = new OutboxRelay(mongo, kafka, NEVER, clock, new SimpleMeterRegistry());
            store(other, collection);
            other.sweep();
        });
        OutboxRelay relay = new OutboxRelay(mongo, sleepy, NEVER, clock, new SimpleMeterRegistry());
        AggregateStore<Walk> store = store(relay, collection);
        Walk walk = new Walk(id);
        store.insert(walk, Actor.SYSTEM, List.of());
        for (String step : List.of("a", "b", "c")) {
            store.change(id, Actor.SYSTEM, w -> w.step(step));
        }

        relay.sweep();

        assertThat(sleepy.sent).hasValue(1);
        await().untilAsserted(() -> assertThat(idsHeard(id))
                .containsExactly("walk-" + id + "-1", "walk-" + id + "-2", "walk-" + id + "-3"));
        assertThat(document(collection, id).getBoolean("pending")).isFalse();
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.now();

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Sends as the real one does, and then sleeps long, once. */
    private static final class SleepyKafka extends KafkaTemplate<String, CloudEvent> {
        private final AtomicInteger sent = new AtomicInteger();
        private final Runnable meanwhile;

        SleepyKafka(KafkaTemplate<String, CloudEvent> real, Runnable meanwhile) {
            super(real.getProducerFactory());
            this.meanwhile = meanwhile;
        }

        @Override
        public CompletableFuture<SendResult<String, CloudEvent>> send(String topic, String key, CloudEvent data) {
            CompletableFuture<SendResult<String, CloudEvent>> result = super.send(topic, key, data);
            if (sent.incrementAndGet() == 1) {
                result.join();
                meanwhile.run();
            }
            return result;
        }
    }

    private OutboxRelay relay(KafkaTemplate<String, CloudEvent> template, TaskExecutor executor) {
        return new OutboxRelay(mongo, template, executor, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private AggregateStore<Walk> store(OutboxRelay relay, String collection) {
        return store(relay, collection, DataSize.ofMegabytes(10));
    }

    private AggregateStore<Walk> store(OutboxRelay relay, String collection, DataSize largestEvent) {
        return new AggregateStores(mongo, codec, relay, Clock.systemUTC(), indexes, "/sample", largestEvent)
                .of(Walk.class, collection, "walk");
    }

    private KafkaTemplate<String, CloudEvent> noKafka() {
        return new KafkaTemplate<>(
                kafka.getProducerFactory(), Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", "300"));
    }

    private Document document(String collection, String id) {
        return mongo.getCollection(collection).find(new Document("_id", id)).first();
    }

    private List<String> idsHeard(String subject) {
        return service.heard.stream()
                .filter(event -> event.subject().equals(subject))
                .map(Envelope::id)
                .toList();
    }
}
