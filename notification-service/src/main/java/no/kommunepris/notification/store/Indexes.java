package no.kommunepris.notification.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the look-ups fast. They are right without an index, too, so a store that is away does not keep the service from
 * starting: it is tried again until it is there.
 */
@Component
class Indexes implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private final MongoTemplate mongo;
    private final AtomicBoolean made = new AtomicBoolean();

    Indexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** First before anybody reads or writes. */
    @Override
    public void afterPropertiesSet() {
        make();
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 10_000)
    void make() {
        if (made.get()) {
            return;
        }
        try {
            on(Timeline.COLLECTION, new Index("entry.subject", Direction.ASC));
            on(Timeline.COLLECTION, new Index("entry.recordedAt", Direction.DESC));
            on(Deliveries.COLLECTION, new Index("body.state", Direction.ASC).on("body.dueAt", Direction.ASC));
            on(Deliveries.COLLECTION, new Index("body.subject", Direction.ASC));
            on(Deliveries.COLLECTION, new Index("body.askedAt", Direction.DESC));
            on(DeadLetters.COLLECTION, new Index("body.state", Direction.ASC).on("body.diedAt", Direction.ASC));
            on(DeadLetters.COLLECTION, new Index("body.diedAt", Direction.DESC));
            on(DeadLetters.COLLECTION, new Index("body.former", Direction.ASC));
            made.set(true);
        } catch (DataAccessException e) {
            LOG.warn("The indexes of the store could not be made; trying again. {}", e.getMessage());
        }
    }

    private void on(String collection, Index index) {
        mongo.indexOps(collection).createIndex(index);
    }
}
