package no.kommunepris.backbone;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Makes the look-ups fast. They are right without an index, too, so a store that is away does not keep the service from
 * starting: it is tried again until it is there.
 */
public class StoreIndexes {
    private static final Logger LOG = LoggerFactory.getLogger(StoreIndexes.class);

    private final MongoTemplate mongo;
    private final List<Wanted> wanted = new ArrayList<>();

    StoreIndexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private record Wanted(String collection, IndexDefinition index) {}

    /** An index that exists already is left as it is. */
    public synchronized void want(String collection, IndexDefinition index) {
        wanted.add(new Wanted(collection, index));
    }

    @Scheduled(initialDelay = 0, fixedDelay = 10_000)
    synchronized void make() {
        while (!wanted.isEmpty()) {
            Wanted next = wanted.get(0);
            try {
                mongo.indexOps(next.collection()).createIndex(next.index());
            } catch (DataAccessException e) {
                LOG.warn("The indexes of the store could not be made; trying again. {}", e.getMessage());
                return;
            }
            wanted.remove(0);
        }
    }
}
