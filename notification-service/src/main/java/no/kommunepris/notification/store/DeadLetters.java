package no.kommunepris.notification.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.notification.domain.Case.Letter;
import no.kommunepris.notification.domain.DeadLetter;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The records that some consumer could not handle, and what was done about them. */
@Component
public class DeadLetters {
    static final String COLLECTION = "dead-letters";
    private static final String STATE = "body.state";
    private static final String CONSUMER = "body.consumer";
    private static final String REASON = "body.reason.kind";
    private static final String DIED_AT = "body.diedAt";

    private final AggregateStore<DeadLetter> store;
    private final MongoTemplate mongo;

    DeadLetters(AggregateStore<DeadLetter> store, MongoTemplate mongo) {
        this.store = store;
        this.mongo = mongo;
    }

    /** @return false when this letter was recorded before, and nothing was written */
    public boolean add(DeadLetter letter) {
        return store.insert(letter, Actor.SYSTEM, List.of());
    }

    public DeadLetter get(String id) {
        return store.get(id);
    }

    /** The letters that this one became when it was sent back and failed again. */
    public List<String> becameOf(String id) {
        return ids(new Query(where("body.former").is(id)));
    }

    public DeadLetter change(String id, Actor actor, Consumer<DeadLetter> transition) {
        return store.change(id, actor, letter -> {
            transition.accept(letter);
            return List.of();
        });
    }

    /** The latest first; null means any. */
    public List<DeadLetter> latest(
            @Nullable String consumer, @Nullable String reason, DeadLetter.@Nullable State state, int limit) {
        Criteria wanted = new Criteria();
        if (consumer != null) {
            wanted = wanted.and(CONSUMER).is(consumer);
        }
        if (reason != null) {
            wanted = wanted.and(REASON).is(reason);
        }
        if (state != null) {
            wanted = wanted.and(STATE).is(state);
        }
        Query query = new Query(wanted)
                .with(Sort.by(Sort.Direction.DESC, DIED_AT, "_id"))
                .limit(limit);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(found -> mongo.getConverter().read(DeadLetter.class, found.get("body", Document.class)))
                .toList();
    }

    /** The ids of the open letters of a kind, the first to die first: the order in which they should go back. */
    public List<String> open(String consumer, String reason, int limit) {
        return ids(new Query(ofKind(consumer, reason))
                .with(Sort.by(DIED_AT, "body.origin.offset"))
                .limit(limit));
    }

    public long countOpen(String consumer, String reason) {
        return mongo.count(new Query(ofKind(consumer, reason)), COLLECTION);
    }

    public long countOpen() {
        return mongo.count(new Query(where(STATE).is(DeadLetter.State.OPEN)), COLLECTION);
    }

    /** The ids of open letters older than {@code then}. */
    public List<String> openSinceBefore(Instant then, int limit) {
        return ids(new Query(where(STATE).is(DeadLetter.State.OPEN).and(DIED_AT).lt(then)).limit(limit));
    }

    /** Open letters with the same consumer and reason. */
    public record Kind(String consumer, String reason, long count) {}

    /** The kinds of which some are open. */
    public List<Kind> openKinds() {
        Query query = new Query(where(STATE).is(DeadLetter.State.OPEN));
        query.fields().include(CONSUMER, REASON);
        Map<String, Kind> kinds = new TreeMap<>();
        for (Document found : mongo.find(query, Document.class, COLLECTION)) {
            Document body = found.get("body", Document.class);
            String consumer = body.getString("consumer");
            String reason = body.get("reason", Document.class).getString("kind");
            kinds.merge(
                    consumer + " " + reason,
                    new Kind(consumer, reason, 1),
                    (some, one) -> new Kind(consumer, reason, some.count() + 1));
        }
        return List.copyOf(kinds.values());
    }

    public List<String> consumers() {
        return distinct(CONSUMER);
    }

    public List<String> reasons() {
        return distinct(REASON);
    }

    private List<String> distinct(String field) {
        return mongo.findDistinct(new Query(), field, COLLECTION, String.class).stream()
                .sorted()
                .toList();
    }

    /** The open letters, and those that were discarded: by subject, without their content. */
    public Map<String, List<Letter>> notDelivered() {
        Query query = new Query(where(STATE).in(DeadLetter.State.OPEN, DeadLetter.State.DISCARDED));
        query.fields().include(CONSUMER, STATE, "body.facts.attributes");
        try (Stream<Document> found = mongo.stream(query, Document.class, COLLECTION)) {
            return found.map(letter -> letter.get("body", Document.class))
                    .map(DeadLetters::letter)
                    .collect(Collectors.groupingBy(Letter::subject));
        }
    }

    private static Letter letter(Document body) {
        Map<String, String> attributes =
                body.get("facts", Document.class).getList("attributes", Document.class, List.of()).stream()
                        .collect(Collectors.toMap(
                                attribute -> attribute.getString("name"),
                                attribute -> attribute.getString("value"),
                                (first, again) -> first));
        return new Letter(
                attributes.getOrDefault("subject", ""),
                attributes.getOrDefault("id", ""),
                body.getString("consumer"),
                body.getString("state").equals(DeadLetter.State.OPEN.name()));
    }

    private static Criteria ofKind(String consumer, String reason) {
        return where(STATE)
                .is(DeadLetter.State.OPEN)
                .and(CONSUMER)
                .is(consumer)
                .and(REASON)
                .is(reason);
    }

    private List<String> ids(Query query) {
        query.fields().include("_id");
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(found -> found.getString("_id"))
                .toList();
    }
}
