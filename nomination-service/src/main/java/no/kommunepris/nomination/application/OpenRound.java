package no.kommunepris.nomination.application;

import java.time.Clock;
import java.util.List;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Actor;
import no.kommunepris.nomination.domain.Award;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.Round;
import no.kommunepris.nomination.domain.RoundPlan;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.Who;
import org.springframework.stereotype.Service;

/** The secretariat opens a round of an award. */
@Service
public class OpenRound {
    private final Rounds rounds;
    private final Awards awards;
    private final Clock clock;

    OpenRound(Rounds rounds, Awards awards, Clock clock) {
        this.rounds = rounds;
        this.awards = awards;
        this.clock = clock;
    }

    /**
     * @return the round's id
     * @throws NotFoundException when there is no such award
     * @throws InvalidFormException with every problem of the plan
     * @throws RefusedException when the award has a round of this year already, with another plan
     */
    public String open(RoundPlan plan, Who who) {
        Award award = awards.find(plan.award()).orElseThrow(() -> new NotFoundException("No award " + plan.award()));
        String id = Round.idOf(award.id(), plan.year());
        Round earlier = rounds.find(id).orElse(null);
        if (earlier == null) {
            plan.check(clock.instant());
            Round round = Round.open(award, plan, who, clock.instant());
            if (rounds.add(round, Actor.SECRETARIAT, round.opening())) {
                return id;
            }
            earlier = rounds.get(id);
        }
        if (!earlier.isAsPlanned(plan)) {
            throw new RefusedException(
                    "round-exists", List.of(award.name().nb(), plan.year()).toArray());
        }
        return id;
    }
}
