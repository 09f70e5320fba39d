package no.kommunepris.nomination.application;

import java.time.Clock;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.events.Actor;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.SecretLinks;
import org.springframework.stereotype.Service;

/** The nominator takes a nomination back. */
@Service
public class WithdrawNomination {
    private final Nominations nominations;
    private final Rounds rounds;
    private final SecretLinks links;
    private final Clock clock;

    WithdrawNomination(Nominations nominations, Rounds rounds, SecretLinks links, Clock clock) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @param token the secret of the status page
     * @throws NotFoundException when the secret opens nothing
     * @throws RefusedException when it is too late
     */
    public void withdraw(String token) {
        Nomination nomination = nominations
                .withStatusHash(LinkTokens.hash(token))
                .orElseThrow(() -> new NotFoundException("No nomination with this key"));
        Schedule schedule = rounds.get(nomination.roundId()).schedule();
        nominations.change(nomination.id(), Actor.NOMINATOR, n -> n.withdraw(schedule, links, clock.instant()));
    }
}
