package no.kommunepris.nomination.application;

import java.time.Clock;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.events.Actor;
import no.kommunepris.nomination.domain.FormRules;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.Round;
import no.kommunepris.nomination.domain.Rounds;
import org.springframework.stereotype.Service;

/** The winner says no, and the jury deliberates again. */
@Service
public class DeclinePrize {
    private final Rounds rounds;
    private final Clock clock;

    DeclinePrize(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException when the secret opens nothing
     * @throws InvalidFormException when the reason is missing or too long
     * @throws RefusedException when the winner has accepted before
     */
    public void decline(String token, String reason) {
        String hash = LinkTokens.hash(token);
        Round round = rounds.withWinnerHash(hash).orElseThrow(() -> new NotFoundException("No prize with this key"));
        String tidy = FormRules.reason("reason", reason);
        rounds.change(round.id(), Actor.WINNER, r -> r.declinePrize(hash, tidy, clock.instant()));
    }
}
