package no.kommunepris.nomination.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.backbone.outbox.AggregateStores;
import no.kommunepris.events.Actor;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.State;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

@Repository
class MongoNominations implements Nominations {
    private final AggregateStore<Nomination> store;

    MongoNominations(AggregateStores stores) {
        store = stores.of(
                Nomination.class,
                "nominations",
                "nomination",
                "roundId",
                "reference",
                "statusHash",
                "anchorings.tokenHashes");
    }

    @Override
    public boolean add(Nomination nomination, Actor actor, List<NominationEvent> events) {
        return store.insert(nomination, actor, events);
    }

    @Override
    public Optional<Nomination> find(String id) {
        return store.find(id);
    }

    @Override
    public Nomination get(String id) {
        return store.get(id);
    }

    @Override
    public Nomination change(String id, Actor actor, Function<Nomination, List<NominationEvent>> transition) {
        return store.change(id, actor, transition);
    }

    @Override
    public boolean hasUntold(String id) {
        return store.hasUntold(id);
    }

    @Override
    public Optional<Nomination> withReference(String reference) {
        return store.findOne(where("body.reference").is(reference));
    }

    @Override
    public Optional<Nomination> withStatusHash(String hash) {
        return store.findOne(where("body.statusHash").is(hash));
    }

    @Override
    public Optional<Nomination> withAnchoringHash(String hash) {
        return store.findOne(where("body.anchorings.tokenHashes").is(hash));
    }

    @Override
    public List<Nomination> ofRound(String roundId) {
        return store.findAll(where("body.roundId").is(roundId)).stream()
                .sorted(Comparator.comparing(Nomination::submittedAt).thenComparing(Nomination::id))
                .toList();
    }

    @Override
    public List<Nomination> waitingForAddressOf(String municipality) {
        return waiting(where("municipality").is(municipality));
    }

    @Override
    public List<Nomination> waitingForAnAddress() {
        return waiting(new Criteria());
    }

    private List<Nomination> waiting(Criteria where) {
        return store.findAll(where("body.state")
                .is(State.AWAITING_ANCHORING.name())
                .and("body.anchorings")
                .elemMatch(where.and("status").is(Anchoring.Status.WAITING_FOR_ADDRESS.name())));
    }
}
