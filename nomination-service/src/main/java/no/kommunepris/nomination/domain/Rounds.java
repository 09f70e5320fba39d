package no.kommunepris.nomination.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.events.Actor;
import no.kommunepris.events.RoundEvent;

/** Every round there is. A change and the events that tell it are written together or not at all. */
public interface Rounds {
    /** @return false when the id is taken: nothing was written */
    boolean add(Round round, Actor actor, List<RoundEvent> events);

    Optional<Round> find(String id);

    /** @throws NotFoundException when there is none */
    Round get(String id);

    /** Loads, changes, saves; again when somebody else was faster. */
    Round change(String id, Actor actor, Function<Round, List<RoundEvent>> transition);

    /** All rounds, the latest year first. */
    List<Round> all();

    List<Round> ofAward(String award);

    Optional<Round> withWinnerHash(String hash);
}
