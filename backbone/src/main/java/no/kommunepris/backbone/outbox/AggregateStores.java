package no.kommunepris.backbone.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import no.kommunepris.backbone.StoreIndexes;
import no.kommunepris.events.EventCodec;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.util.unit.DataSize;

/** Makes the stores of a service's aggregates and lets the relay publish what they hold. */
public class AggregateStores {
    private final MongoTemplate mongo;
    private final EventCodec codec;
    private final OutboxRelay relay;
    private final Clock clock;
    private final StoreIndexes indexes;
    private final String source;
    private final DataSize largestEvent;

    /** @param largestEvent what would need a larger one is refused before it is kept, since Kafka would not take it */
    public AggregateStores(
            MongoTemplate mongo,
            EventCodec codec,
            OutboxRelay relay,
            Clock clock,
            StoreIndexes indexes,
            String source,
            DataSize largestEvent) {
        this.mongo = mongo;
        this.codec = codec;
        this.relay = relay;
        this.clock = clock;
        this.indexes = indexes;
        this.source = source;
        this.largestEvent = largestEvent;
    }

    /**
     * @param collection the MongoDB collection
     * @param kind the word that starts the ids of its events
     * @param lookUpBy the fields by which aggregates are looked for often
     */
    public <A extends Aggregate> AggregateStore<A> of(
            Class<A> type, String collection, String kind, String... lookUpBy) {
        relay.watch(collection);
        // Few are pending at any time; the index holds only those.
        indexes.want(
                collection,
                new Index("pending", Direction.ASC)
                        .partial(PartialIndexFilter.of(where("pending").is(true))));
        for (String field : lookUpBy) {
            indexes.want(collection, new Index("body." + field, Direction.ASC));
        }
        return new AggregateStore<>(mongo, type, collection, kind, source, codec, relay, clock, largestEvent);
    }
}
