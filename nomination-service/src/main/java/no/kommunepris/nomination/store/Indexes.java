package no.kommunepris.nomination.store;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Makes the look-ups fast. They are right without an index too, so a store that is away does not stop the service. */
@Component
class Indexes {
    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private final MongoTemplate mongo;

    Indexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void make() {
        try {
            for (String field : List.of("roundId", "reference", "statusHash", "anchorings.tokenHashes")) {
                mongo.indexOps(MongoNominations.COLLECTION).createIndex(new Index("body." + field, Direction.ASC));
            }
            mongo.indexOps(MongoRounds.COLLECTION).createIndex(new Index("body.award", Direction.ASC));
        } catch (DataAccessException e) {
            LOG.warn("The indexes of the store could not be made now; the next start tries again. {}", e.getMessage());
        }
    }
}
