package no.kommunepris.nomination.register;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.kommunepris.nomination.register.Correction.AddressChange;
import no.kommunepris.nomination.register.Correction.Source;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The collection {@code municipalities}: one document for each municipality of which more is known than the file says. */
final class MongoCorrections implements Corrections {
    private static final String COLLECTION = "municipalities";

    private final MongoOperations mongo;

    MongoCorrections(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, Correction> all() {
        Query everything = new Query();
        everything.fields().exclude("history");
        Map<String, Correction> corrections = new TreeMap<>();
        mongo.find(everything, Correction.class, COLLECTION).forEach(c -> corrections.put(c.number(), c));
        return corrections;
    }

    @Override
    public Optional<Correction> find(String number) {
        return Optional.ofNullable(mongo.findById(number, Correction.class, COLLECTION));
    }

    @Override
    public void confirmAddress(String number, String address, String who, Instant at) {
        upsert(number, addressed(address, Source.SECRETARIAT, who, at).unset("proposal"));
    }

    @Override
    public boolean registerAddress(String number, String address, String register, Instant at) {
        Criteria notConfirmed = id(number).and("source").ne(Source.SECRETARIAT.name());
        try {
            mongo.upsert(query(notConfirmed), addressed(address, Source.REGISTER, register, at), COLLECTION);
            return true;
        } catch (DuplicateKeyException confirmed) {
            return false;
        }
    }

    @Override
    public void propose(String number, String address) {
        upsert(number, new Update().set("proposal", address));
    }

    @Override
    public void rename(String number, String name, String county) {
        upsert(number, new Update().set("name", name).set("county", county));
    }

    @Override
    public void setDomain(String number, String domain) {
        upsert(number, new Update().set("domain", domain));
    }

    @Override
    public void markGone(String number, boolean gone) {
        upsert(number, new Update().set("gone", gone));
    }

    private static Update addressed(String address, Source source, String who, Instant at) {
        return new Update()
                .set("address", address)
                .set("source", source.name())
                .push("history", new AddressChange(at, who, address));
    }

    private void upsert(String number, Update update) {
        mongo.upsert(query(id(number)), update, COLLECTION);
    }

    private static Criteria id(String number) {
        return where("_id").is(number);
    }
}
