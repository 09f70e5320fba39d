package no.kommunepris.nomination.application;

import java.util.List;
import no.kommunepris.events.Actor;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Rounds;
import org.springframework.stereotype.Service;

/** Gives the nominations of a round the round's dates. */
@Service
public class FollowSchedule {
    private final Nominations nominations;
    private final Rounds rounds;

    FollowSchedule(Nominations nominations, Rounds rounds) {
        this.nominations = nominations;
        this.rounds = rounds;
    }

    /** @return the nominations whose municipalities still have to answer, with the dates the round has now */
    public List<Nomination> follow(String roundId) {
        Schedule schedule = rounds.get(roundId).schedule();
        return nominations.ofRound(roundId).stream()
                .filter(n -> n.state().isBeforeTheJury())
                .map(n -> nominations.change(n.id(), Actor.SYSTEM, late -> late.reschedule(schedule)))
                .toList();
    }
}
