package no.kommunepris.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.backbone.outbox.AggregateStores;
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

    private OutboxRelay relay(KafkaTemplate<String, CloudEvent> template, TaskExecutor executor) {
        return new OutboxRelay(mongo, template, executor, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private AggregateStore<Walk> store(OutboxRelay relay, String collection) {
        return new AggregateStores(mongo, codec, relay, Clock.systemUTC(), "/sample")
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
