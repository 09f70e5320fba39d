package no.kommunepris.backbone.outbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.kommunepris.events.Actor;
import no.kommunepris.events.EventCodec;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Publishes the events that aggregates hold, in order per aggregate, and takes them out when every in-sync replica has
 * them. Nudged after each write; a sweep finds what a nudge missed. An aggregate is leased while its events go out, so
 * several instances share the work. Kafka being away is waited out for as long as it takes; only a record that Kafka
 * will never take is put in quarantine, and blocks no other aggregate.
 */
public class OutboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    /** How long the events of an instance that has died wait for another. */
    private static final Duration LEASE = Duration.ofSeconds(20);
    /** The producer gives a record up after 11 s (max.block.ms, delivery.timeout.ms): none outlives the lease. */
    private static final Duration ONE_RECORD = Duration.ofSeconds(12);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int SWEEP = 500;
    static final Bson IN_QUARANTINE = Filters.and(Filters.eq("pending", true), Filters.eq("quarantined", true));

    private final MongoTemplate mongo;
    private final KafkaTemplate<String, CloudEvent> kafka;
    private final TaskExecutor executor;
    private final Clock clock;
    private final OutboxMeters meters;
    private final Set<String> collections = ConcurrentHashMap.newKeySet();
    private final RetryTemplate retryRelease = RetryTemplate.builder()
            .maxAttempts(4)
            .fixedBackoff(1000)
            .retryOn(List.of(DataAccessException.class, MongoException.class))
            .build();

    public OutboxRelay(
            MongoTemplate mongo,
            KafkaTemplate<String, CloudEvent> kafka,
            TaskExecutor executor,
            Clock clock,
            MeterRegistry meters) {
        this.mongo = mongo;
        this.kafka = kafka;
        this.executor = executor;
        this.clock = clock;
        this.meters = new OutboxMeters(meters);
    }

    void watch(String collection) {
        collections.add(collection);
    }

    /** Says that an aggregate has something to tell. Never fails: the sweep comes by in any case. */
    void nudge(String collection, String id) {
        try {
            executor.execute(() -> relay(collection, id));
        } catch (TaskRejectedException busy) {
            LOG.debug("Too busy for a nudge; the sweep will publish what {} {} holds.", collection, id);
        }
    }

    /** Publishes whatever nobody was nudged for, or could not be published before. */
    @Scheduled(fixedDelayString = "${kommunepris.outbox.sweep-every:1s}")
    public void sweep() {
        long waiting = 0;
        long stuck = 0;
        Instant oldest = clock.instant();
        for (String collection : collections) {
            List<String> due = new ArrayList<>();
            try {
                long here = documents(collection).countDocuments(Filters.eq("pending", true));
                if (here > 0) {
                    long stuckHere = documents(collection).countDocuments(IN_QUARANTINE);
                    stuck += stuckHere;
                    waiting += here - stuckHere;
                    documents(collection)
                            .find(due(clock.instant()))
                            .projection(Projections.include("_id"))
                            .limit(SWEEP)
                            .forEach(found -> due.add(found.getString("_id")));
                    oldest = oldestOf(collection, oldest);
                }
            } catch (DataAccessException | MongoException e) {
                LOG.warn("The outbox of {} cannot be read; trying again. {}", collection, e.getMessage());
            }
            due.forEach(id -> relay(collection, id));
        }
        meters.standing(waiting, stuck, oldest, clock.instant());
    }

    private Instant oldestOf(String collection, Instant oldestSoFar) {
        Instant oldest = oldestSoFar;
        for (Document waiting : documents(collection)
                .find(Filters.and(Filters.eq("pending", true), Filters.ne("quarantined", true)))
                .projection(Projections.include("outbox.time"))
                .limit(SWEEP)) {
            for (Document entry : waiting.getList("outbox", Document.class)) {
                Instant time = entry.getDate("time").toInstant();
                oldest = time.isBefore(oldest) ? time : oldest;
            }
        }
        return oldest;
    }

    void relay(String collection, String id) {
        try {
            Document leased = lease(collection, id);
            while (leased != null && publish(collection, leased)) {
                leased = lease(collection, id);
            }
        } catch (MongoException | DataAccessException e) {
            LOG.warn("The outbox of {} {} cannot be reached; trying again. {}", collection, id, e.getMessage());
        }
    }

    private @Nullable Document lease(String collection, String id) {
        Instant now = clock.instant();
        return documents(collection)
                .findOneAndUpdate(
                        Filters.and(Filters.eq("_id", id), due(now)),
                        Updates.set("lease", newLease()),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    private static Bson due(Instant now) {
        return Filters.and(
                Filters.eq("pending", true),
                Filters.ne("quarantined", true),
                Filters.or(Filters.exists("lease", false), Filters.lt("lease.until", Date.from(now))),
                Filters.or(Filters.exists("notBefore", false), Filters.lte("notBefore", Date.from(now))));
    }

    /** @return true when all went out, so that it is worth looking for more */
    boolean publish(String collection, Document leased) {
        List<String> gone = new ArrayList<>();
        Instant until = leased.get("lease", Document.class).getDate("until").toInstant();
        @Nullable Throwable failure = null;
        for (Document entry : leased.getList("outbox", Document.class)) {
            if (clock.instant().plus(ONE_RECORD).isAfter(until)) {
                // Too little is left of the lease, or it was slept through and somebody else is publishing by now.
                break;
            }
            failure = send(entry);
            if (failure != null) {
                break;
            }
            gone.add(entry.getString("id"));
        }
        Bson outcome = outcome(collection, leased, gone, failure);
        // Without this note, what is out already goes out once more when the lease has run out.
        retryRelease.execute(attempt -> release(collection, leased, outcome));
        return failure == null;
    }

    private @Nullable Throwable send(Document entry) {
        try {
            kafka.send(entry.getString("topic"), entry.getString("subject"), cloudEvent(entry))
                    .get(ONE_RECORD.toMillis(), TimeUnit.MILLISECONDS);
            meters.published();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        } catch (TimeoutException | RuntimeException e) {
            return e;
        }
    }

    private static CloudEvent cloudEvent(Document entry) {
        return EventCodec.cloudEvent(
                entry.getString("id"),
                entry.getString("source"),
                entry.getString("type"),
                entry.getString("subject"),
                entry.getString("roundId"),
                Actor.ofWord(entry.getString("actor")),
                entry.getDate("time").toInstant(),
                entry.getString("traceparent"),
                entry.getString("data"));
    }

    private Bson outcome(String collection, Document leased, List<String> gone, @Nullable Throwable failure) {
        List<Bson> change = new ArrayList<>();
        change.add(Updates.pull("outbox", new Document("id", new Document("$in", gone))));
        change.add(Updates.unset("lease"));
        if (failure == null) {
            change.add(Updates.unset("attempts"));
            change.add(Updates.unset("notBefore"));
        } else {
            change.addAll(postpone(collection, leased, failure));
        }
        return Updates.combine(change);
    }

    /** Harmless when the lease has gone to somebody else meanwhile. */
    private UpdateResult release(String collection, Document leased, Bson outcome) {
        Bson it = Filters.eq("_id", leased.getString("_id"));
        Bson mine =
                Filters.eq("lease.owner", leased.get("lease", Document.class).getString("owner"));
        documents(collection).updateOne(Filters.and(it, mine), outcome);
        return documents(collection)
                .updateOne(Filters.and(it, Filters.size("outbox", 0)), Updates.set("pending", false));
    }

    private List<Bson> postpone(String collection, Document leased, Throwable failure) {
        String id = leased.getString("_id");
        if (isHopeless(failure)) {
            meters.quarantined();
            LOG.error(
                    "An event of {} {} will never be taken by Kafka; in quarantine. {}",
                    collection,
                    id,
                    reason(failure));
            return List.of(Updates.set("quarantined", true), Updates.set("quarantineReason", reason(failure)));
        }
        meters.failed();
        int attempts = leased.getInteger("attempts", 0) + 1;
        Duration wait = Duration.ofMillis(Math.min(LONGEST_WAIT.toMillis(), 250L << Math.min(attempts, 10)));
        LOG.warn(
                "An event of {} {} could not be published (attempt {}); trying again. {}",
                collection,
                id,
                attempts,
                reason(failure));
        return List.of(
                Updates.set("attempts", attempts),
                Updates.set("notBefore", Date.from(clock.instant().plus(wait))));
    }

    private static boolean isHopeless(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException || cause instanceof SerializationException) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private MongoCollection<Document> documents(String collection) {
        return mongo.getCollection(collection);
    }

    Document newLease() {
        return new Document("owner", UUID.randomUUID().toString())
                .append("until", Date.from(clock.instant().plus(LEASE)));
    }

    Set<String> collections() {
        return collections;
    }
}
