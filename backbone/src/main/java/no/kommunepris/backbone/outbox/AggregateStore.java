package no.kommunepris.backbone.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.web.Trace;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Event;
import no.kommunepris.events.EventCodec;
import no.kommunepris.events.EventType;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.CriteriaDefinition;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Keeps aggregates of one kind. A state change and the events that tell it are one write of one document: the state
 * under {@code body}, the events not yet published under {@code outbox}. So neither can be there without the other,
 * with no transaction.
 */
public class AggregateStore<A extends Aggregate> {
    private static final int TRIES = 10;

    private final MongoTemplate mongo;
    private final Class<A> type;
    private final String collection;
    private final String kind;
    private final String source;
    private final EventCodec codec;
    private final OutboxRelay relay;
    private final Clock clock;
    private final DataSize largestEvent;
    private final RetryTemplate retryLostRaces = RetryTemplate.builder()
            .maxAttempts(TRIES)
            .uniformRandomBackoff(5, 50)
            .retryOn(OptimisticLockingFailureException.class)
            .build();

    AggregateStore(
            MongoTemplate mongo,
            Class<A> type,
            String collection,
            String kind,
            String source,
            EventCodec codec,
            OutboxRelay relay,
            Clock clock,
            DataSize largestEvent) {
        this.mongo = mongo;
        this.type = type;
        this.collection = collection;
        this.kind = kind;
        this.source = source;
        this.codec = codec;
        this.relay = relay;
        this.clock = clock;
        this.largestEvent = largestEvent;
    }

    public Optional<A> find(String id) {
        return Optional.ofNullable(
                        in(documents -> documents.find(Filters.eq("_id", id)).first()))
                .map(this::read);
    }

    /** @throws NotFoundException when there is none */
    public A get(String id) {
        return find(id).orElseThrow(() -> new NotFoundException("No " + kind + " " + id));
    }

    /** The first that fits; the criteria speak of {@code body.<field>}. */
    public Optional<A> findOne(CriteriaDefinition onBody) {
        return findAll(onBody).stream().findFirst();
    }

    /** All that fit; the criteria speak of {@code body.<field>}. */
    public List<A> findAll(CriteriaDefinition onBody) {
        return mongo.find(new Query(onBody), Document.class, collection).stream()
                .map(this::read)
                .toList();
    }

    public List<A> findAll() {
        return findAll(new Criteria());
    }

    /**
     * Keeps a new aggregate together with its first events.
     *
     * @return false when there is one with this id already: a repeat, and nothing was written
     * @throws EventTooLargeException when Kafka would never take one of the events; nothing was written
     */
    public boolean insert(A aggregate, Actor actor, List<? extends Event> events) {
        List<Document> told = outbox(aggregate, actor, events);
        aggregate.saved(events.size());
        Document document = new Document("_id", aggregate.id())
                .append("body", body(aggregate))
                .append("outbox", told)
                .append("pending", !told.isEmpty());
        try {
            in(documents -> documents.insertOne(document));
        } catch (DuplicateKeyException repeat) {
            aggregate.notSaved(events.size());
            return false;
        } catch (DataAccessException e) {
            aggregate.notSaved(events.size());
            throw e;
        }
        relay.nudge(collection, aggregate.id());
        return true;
    }

    /**
     * Keeps the changed aggregate together with the events that tell the change.
     *
     * @throws OptimisticLockingFailureException when somebody else changed it since it was read; nothing was written
     * @throws EventTooLargeException when Kafka would never take one of the events; nothing was written
     */
    public void save(A aggregate, Actor actor, List<? extends Event> events) {
        Bson asRead = Filters.and(Filters.eq("_id", aggregate.id()), Filters.eq("body.version", aggregate.version()));
        List<Document> told = outbox(aggregate, actor, events);
        aggregate.saved(events.size());
        List<Bson> change = new ArrayList<>();
        change.add(Updates.set("body", body(aggregate)));
        if (!told.isEmpty()) {
            change.add(Updates.pushEach("outbox", told));
            change.add(Updates.set("pending", true));
        }
        UpdateResult result = in(documents -> documents.updateOne(asRead, Updates.combine(change)));
        if (result.getMatchedCount() == 0) {
            aggregate.notSaved(events.size());
            throw new OptimisticLockingFailureException(
                    "The " + kind + " " + aggregate.id() + " was changed by somebody else at the same time.");
        }
        if (!told.isEmpty()) {
            relay.nudge(collection, aggregate.id());
        }
    }

    /**
     * Finds an aggregate, asks it to change, and keeps it with its events. When somebody else is faster, it is read and
     * asked again.
     *
     * @throws NotFoundException when there is none with this id
     */
    public A change(String id, Actor actor, Function<A, ? extends List<? extends Event>> transition) {
        return retryLostRaces.execute(attempt -> {
            A aggregate = get(id);
            save(aggregate, actor, transition.apply(aggregate));
            return aggregate;
        });
    }

    /** Takes an aggregate out of the store for good, with whatever it had not told yet. For erasure only. */
    public void erase(String id) {
        in(documents -> documents.deleteOne(Filters.eq("_id", id)));
    }

    private List<Document> outbox(A aggregate, Actor actor, List<? extends Event> events) {
        List<Document> entries = new ArrayList<>(events.size());
        for (Event event : events) {
            long revision = aggregate.revision() + entries.size() + 1;
            entries.add(new Document("id", kind + "-" + aggregate.id() + "-" + revision)
                    .append("source", source)
                    .append("type", EventType.of(event).typeName())
                    .append("topic", EventType.of(event).topic())
                    .append("subject", aggregate.subject())
                    .append("roundId", aggregate.roundId())
                    .append("actor", actor.word())
                    .append("time", Date.from(clock.instant()))
                    .append("traceparent", Trace.current())
                    .append("data", data(event)));
        }
        return entries;
    }

    private String data(Event event) {
        String data = codec.write(event);
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > largestEvent.toBytes()) {
            throw new EventTooLargeException(bytes, largestEvent.toBytes());
        }
        return data;
    }

    /** Whether something about it is not published yet. */
    public boolean hasUntold(String id) {
        return mongo.exists(
                new Query(Criteria.where("_id").is(id).and("pending").is(true)), collection);
    }

    /** Through the template, which says what went wrong in Spring's words: a store that is away is told apart. */
    private <R> R in(CollectionCallback<R> work) {
        return mongo.execute(collection, work);
    }

    private Document body(A aggregate) {
        Document body = new Document();
        mongo.getConverter().write(aggregate, body);
        return body;
    }

    private A read(Document document) {
        return mongo.getConverter().read(type, document.get("body", Document.class));
    }
}
