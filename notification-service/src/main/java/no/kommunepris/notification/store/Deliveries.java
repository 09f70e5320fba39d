package no.kommunepris.notification.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Event;
import no.kommunepris.notification.domain.Delivery;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The mails on their way, and the account of those that arrived. */
@Component
public class Deliveries {
    static final String COLLECTION = "deliveries";

    private final AggregateStore<Delivery> store;
    private final MongoTemplate mongo;

    Deliveries(AggregateStore<Delivery> store, MongoTemplate mongo) {
        this.store = store;
        this.mongo = mongo;
    }

    /** @return false when this mail was asked for before: a repeat, and nothing was written */
    public boolean add(Delivery delivery) {
        return store.insert(delivery, Actor.SYSTEM, List.of());
    }

    public Delivery get(String id) {
        return store.get(id);
    }

    /** The ids of mails that could be sent now, the longest waiting first. */
    public List<String> due(Instant now, int limit) {
        return ids(
                where("body.state").is(Delivery.State.WAITING).and("body.dueAt").lte(now),
                Sort.by("body.dueAt"),
                limit);
    }

    /** A mail in the hands of one sender. */
    public record Taken(Delivery delivery, Delivery.Attempt attempt) {}

    /**
     * Takes a mail for one attempt. Of several senders that try, one gets it.
     *
     * @return nothing when somebody else was faster
     */
    public Optional<Taken> take(String id, Instant now, Duration lease) {
        try {
            return store.find(id).filter(delivery -> delivery.isDue(now)).map(delivery -> {
                Delivery.Attempt attempt = delivery.take(now, lease);
                store.save(delivery, Actor.SYSTEM, List.of());
                return new Taken(delivery, attempt);
            });
        } catch (OptimisticLockingFailureException faster) {
            return Optional.empty();
        }
    }

    public Delivery change(String id, Actor actor, Function<Delivery, List<Event>> transition) {
        return store.change(id, actor, transition);
    }

    /** The ids of mails given up before {@code then} whose content is still kept. */
    public List<String> givenUpBefore(Instant then, int limit) {
        return ids(
                where("body.state")
                        .is(Delivery.State.GIVEN_UP)
                        .and("body.endedAt")
                        .lt(then)
                        .and("body.content")
                        .exists(true),
                Sort.by("body.endedAt"),
                limit);
    }

    public long waiting() {
        return mongo.count(new Query(where("body.state").is(Delivery.State.WAITING)), COLLECTION);
    }

    /** How many mails there are because of each event about one of these, by the event's id. */
    public Map<String, Long> perEvent(Collection<String> subjects) {
        return count(where("body.subject").in(subjects), "eventId");
    }

    /** How many mails about each of these were given up and can still be tried. */
    public Map<String, Long> givenUp(Collection<String> subjects) {
        return count(
                where("body.subject")
                        .in(subjects)
                        .and("body.state")
                        .is(Delivery.State.GIVEN_UP)
                        .and("body.content")
                        .exists(true),
                "subject");
    }

    private Map<String, Long> count(Criteria wanted, String by) {
        Query query = new Query(wanted);
        query.fields().include("body." + by);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .collect(Collectors.groupingBy(
                        found -> found.get("body", Document.class).getString(by), Collectors.counting()));
    }

    /** The latest first; null means any. */
    public List<Delivery> latest(Delivery.@Nullable State state, @Nullable String subject, int limit) {
        Criteria wanted = new Criteria();
        if (state != null) {
            wanted = wanted.and("body.state").is(state);
        }
        if (subject != null) {
            wanted = wanted.and("body.subject").is(subject);
        }
        Query query = new Query(wanted)
                .with(Sort.by(Sort.Direction.DESC, "body.askedAt"))
                .limit(limit);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(found -> mongo.getConverter().read(Delivery.class, found.get("body", Document.class)))
                .toList();
    }

    private List<String> ids(Criteria wanted, Sort order, int limit) {
        Query query = new Query(wanted).with(order).limit(limit);
        query.fields().include("_id");
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(found -> found.getString("_id"))
                .toList();
    }
}
