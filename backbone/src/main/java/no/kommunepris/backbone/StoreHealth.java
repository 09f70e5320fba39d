package no.kommunepris.backbone;

import org.bson.Document;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Whether the document store answers. Spring Boot's own asks with a command that not every compatible store knows. */
class StoreHealth extends AbstractHealthIndicator {
    private final MongoTemplate mongo;

    StoreHealth(MongoTemplate mongo) {
        super("The document store does not answer.");
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        mongo.executeCommand(new Document("ping", 1));
        builder.up();
    }
}
