package no.kommunepris.backbone.outbox;

import java.time.Clock;
import no.kommunepris.events.EventCodec;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Makes the stores of a service's aggregates and lets the relay publish what they hold. */
public class AggregateStores {
    private final MongoTemplate mongo;
    private final EventCodec codec;
    private final OutboxRelay relay;
    private final Clock clock;
    private final String source;

    public AggregateStores(MongoTemplate mongo, EventCodec codec, OutboxRelay relay, Clock clock, String source) {
        this.mongo = mongo;
        this.codec = codec;
        this.relay = relay;
        this.clock = clock;
        this.source = source;
    }

    /**
     * @param collection the MongoDB collection
     * @param kind the word that starts the ids of its events
     */
    public <A extends Aggregate> AggregateStore<A> of(Class<A> type, String collection, String kind) {
        relay.watch(collection);
        return new AggregateStore<>(mongo, type, collection, kind, source, codec, relay, clock);
    }
}
