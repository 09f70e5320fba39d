package no.kommunepris.backbone.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import no.kommunepris.backbone.PrivateWords;
import no.kommunepris.backbone.operations.Answer.OutboxRetried;
import no.kommunepris.backbone.operations.Answer.StuckOutbox;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The aggregates whose next event Kafka will not take, and their way out. */
public class Quarantine {
    private final MongoTemplate mongo;
    private final OutboxRelay relay;

    public Quarantine(MongoTemplate mongo, OutboxRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    public List<StuckOutbox> list(int most) {
        List<StuckOutbox> stuck = new ArrayList<>();
        for (String collection : relay.collections()) {
            if (stuck.size() < most) {
                documents(collection)
                        .find(OutboxRelay.IN_QUARANTINE)
                        .projection(Projections.include("outbox.type", "outbox.time", "quarantineReason"))
                        .limit(most - stuck.size())
                        .forEach(found -> stuck.add(stuck(collection, found)));
            }
        }
        return stuck;
    }

    private static StuckOutbox stuck(String collection, Document found) {
        List<Document> waiting = found.getList("outbox", Document.class);
        return new StuckOutbox(
                collection,
                found.getString("_id"),
                waiting.get(0).getString("type"),
                waiting.get(0).getDate("time").toInstant(),
                waiting.size(),
                PrivateWords.hideIn(found.get("quarantineReason", "")));
    }

    /** Lets an aggregate's events out and publishes them at once; what is refused again goes back. */
    public OutboxRetried retry(String collection, String id) {
        Document leased = relay.collections().contains(collection) ? letOut(collection, id) : null;
        if (leased == null) {
            return new OutboxRetried(OutboxRetried.Outcome.GONE, null);
        }
        if (relay.publish(collection, leased)) {
            relay.relay(collection, id);
        }
        Document after = documents(collection).find(Filters.eq("_id", id)).first();
        if (after != null && after.getBoolean("quarantined", false)) {
            return new OutboxRetried(
                    OutboxRetried.Outcome.STILL_REFUSED, PrivateWords.hideIn(after.get("quarantineReason", "")));
        }
        boolean waits = after != null && after.getBoolean("pending", false);
        return new OutboxRetried(waits ? OutboxRetried.Outcome.WAITING : OutboxRetried.Outcome.PUBLISHED, null);
    }

    /** Leased in the same step, so that no other instance publishes at the same time. */
    private @Nullable Document letOut(String collection, String id) {
        return documents(collection)
                .findOneAndUpdate(
                        Filters.and(Filters.eq("_id", id), Filters.eq("quarantined", true)),
                        Updates.combine(
                                Updates.unset("quarantined"),
                                Updates.unset("quarantineReason"),
                                Updates.unset("attempts"),
                                Updates.unset("notBefore"),
                                Updates.set("lease", relay.newLease())),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    private MongoCollection<Document> documents(String collection) {
        return mongo.getCollection(collection);
    }
}
