package no.kommunepris.nomination.application;

import java.time.Clock;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Actor;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.Who;
import org.springframework.stereotype.Service;

/** The secretariat gives a round other dates. */
@Service
public class RescheduleRound {
    private final Rounds rounds;
    private final Clock clock;

    RescheduleRound(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException when there is no such round
     * @throws InvalidFormException when the dates are out of order or in the past
     * @throws RefusedException when its winner is announced
     */
    public void reschedule(String roundId, Schedule schedule, Who who) {
        rounds.change(roundId, Actor.SECRETARIAT, r -> r.reschedule(schedule, who, clock.instant()));
    }
}
