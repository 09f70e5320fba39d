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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The winner says yes, and how many guests come. */
@Service
public class AcceptPrize {
    private final Rounds rounds;
    private final Clock clock;

    AcceptPrize(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * @param words a quote for the announcement, if the winner likes to give one
     * @throws NotFoundException when the secret opens nothing
     * @throws InvalidFormException when there are more guests than the round allows
     * @throws RefusedException when the winner has declined before
     */
    public void accept(String token, int guests, @Nullable String words) {
        String hash = LinkTokens.hash(token);
        Round round = rounds.withWinnerHash(hash).orElseThrow(() -> new NotFoundException("No prize with this key"));
        String tidy = FormRules.optional("words", words);
        rounds.change(round.id(), Actor.WINNER, r -> r.acceptPrize(hash, guests, tidy, clock.instant()));
    }
}
