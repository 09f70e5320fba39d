package no.kommunepris.nomination.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.backbone.outbox.AggregateStores;
import no.kommunepris.events.Actor;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.nomination.domain.Round;
import no.kommunepris.nomination.domain.Rounds;
import org.springframework.stereotype.Repository;

@Repository
class MongoRounds implements Rounds {
    private static final Comparator<Round> LATEST_FIRST =
            Comparator.comparingInt(Round::year).reversed().thenComparing(Round::id);

    private final AggregateStore<Round> store;

    MongoRounds(AggregateStores stores) {
        store = stores.of(Round.class, "rounds", "round", "award", "attempts.tokenHash");
    }

    @Override
    public boolean add(Round round, Actor actor, List<RoundEvent> events) {
        return store.insert(round, actor, events);
    }

    @Override
    public Optional<Round> find(String id) {
        return store.find(id);
    }

    @Override
    public Round get(String id) {
        return store.get(id);
    }

    @Override
    public Round change(String id, Actor actor, Function<Round, List<RoundEvent>> transition) {
        return store.change(id, actor, transition);
    }

    @Override
    public List<Round> all() {
        return store.findAll().stream().sorted(LATEST_FIRST).toList();
    }

    @Override
    public List<Round> ofAward(String award) {
        return store.findAll(where("body.award").is(award)).stream()
                .sorted(LATEST_FIRST)
                .toList();
    }

    @Override
    public Optional<Round> withWinnerHash(String hash) {
        return store.findOne(where("body.attempts.tokenHash").is(hash));
    }
}
