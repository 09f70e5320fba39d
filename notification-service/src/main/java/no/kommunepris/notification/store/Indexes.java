package no.kommunepris.notification.store;

import no.kommunepris.backbone.StoreIndexes;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** What is looked for often. */
@Component
class Indexes {
    Indexes(StoreIndexes indexes) {
        indexes.want(Timeline.COLLECTION, new Index("entry.subject", Direction.ASC));
        indexes.want(Timeline.COLLECTION, new Index("entry.recordedAt", Direction.DESC));
        indexes.want(Deliveries.COLLECTION, new Index("body.state", Direction.ASC).on("body.dueAt", Direction.ASC));
        indexes.want(Deliveries.COLLECTION, new Index("body.subject", Direction.ASC));
        indexes.want(Deliveries.COLLECTION, new Index("body.askedAt", Direction.DESC));
        indexes.want(DeadLetters.COLLECTION, new Index("body.state", Direction.ASC).on("body.diedAt", Direction.ASC));
        indexes.want(DeadLetters.COLLECTION, new Index("body.diedAt", Direction.DESC));
        indexes.want(DeadLetters.COLLECTION, new Index("body.former", Direction.ASC));
        indexes.want(Retries.COLLECTION, new Index(Retries.AT, Direction.DESC));
        indexes.want(Timeline.COLLECTION, new Index(Timeline.TYPE, Direction.ASC));
    }
}
