package no.kommunepris.nomination.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.events.Actor;
import no.kommunepris.events.NominationEvent;

/** Every nomination there is. A change and the events that tell it are written together or not at all. */
public interface Nominations {
    /** @return false when the id is taken: nothing was written */
    boolean add(Nomination nomination, Actor actor, List<NominationEvent> events);

    Optional<Nomination> find(String id);

    /** @throws NotFoundException when there is none */
    Nomination get(String id);

    /** Loads, changes, saves; again when somebody else was faster. */
    Nomination change(String id, Actor actor, Function<Nomination, List<NominationEvent>> transition);

    /** Whether something about it is still to be told to the other services: they have sent no mail about it yet. */
    boolean hasUntold(String id);

    Optional<Nomination> withReference(String reference);

    Optional<Nomination> withStatusHash(String hash);

    Optional<Nomination> withAnchoringHash(String hash);

    /** The nominations of a round, the first that came in first. */
    List<Nomination> ofRound(String roundId);

    /** Those that cannot ask this municipality before the secretariat has confirmed its registered address. */
    List<Nomination> waitingForAddressOf(String municipality);

    /** Those that cannot ask some municipality before its registered address is confirmed. */
    List<Nomination> waitingForAnAddress();
}
