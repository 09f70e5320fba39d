package no.kommunepris.notification.store;

import java.util.List;
import no.kommunepris.notification.domain.Retry;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The account of what operators had tried again. */
@Component
public class Retries {
    static final String COLLECTION = "retries";
    static final String AT = "at";

    private final MongoTemplate mongo;

    Retries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public void add(Retry retry) {
        mongo.insert(retry, COLLECTION);
    }

    /** The latest first. */
    public List<Retry> latest(int limit) {
        return mongo.find(new Query().with(Sort.by(Sort.Direction.DESC, AT)).limit(limit), Retry.class, COLLECTION);
    }
}
