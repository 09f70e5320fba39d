package no.kommunepris.jury.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Review;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Makes what every body has approved the decision, and has the winner told in confidence. */
@Service
public class SelectWinner {
    /** Long enough for a municipality to ask whom it must; the announcement may leave less. */
    private static final Duration TO_ANSWER = Duration.ofDays(7);

    private final AggregateStore<JuryRound> rounds;
    private final AggregateStore<Review> reviews;
    private final LinkTokens links;
    private final Clock clock;
    private final String site;

    SelectWinner(
            AggregateStore<JuryRound> rounds,
            AggregateStore<Review> reviews,
            LinkTokens links,
            Clock clock,
            @Value("${kommunepris.site.url}") String site) {
        this.rounds = rounds;
        this.reviews = reviews;
        this.links = links;
        this.clock = clock;
        this.site = site;
    }

    /** @return false when the nomination can no longer win: it was withdrawn after the last body had approved it */
    public boolean select(String roundId) {
        Instant now = clock.instant();
        return rounds.change(
                        roundId,
                        Actor.JUROR,
                        round -> round.proposalStands() ? round.select(toTell(round, now), now) : List.of())
                .decided();
    }

    private JuryEvent.Winner toTell(JuryRound round, Instant now) {
        Review winner = reviews.get(round.proposal().winner());
        String token = links.token("prize", round.id(), String.valueOf(round.attempt()));
        return new JuryEvent.Winner(
                winner.id(),
                winner.candidate(),
                round.awardName().nb(),
                winner.dossier().winnerContact(),
                token,
                site + "/prize/" + token,
                round.guests(),
                answerBy(round.schedule().announceAt(), now));
    }

    private static Instant answerBy(Instant announceAt, Instant now) {
        Instant inAWeek = now.plus(TO_ANSWER);
        return announceAt.isAfter(now) && announceAt.isBefore(inAWeek) ? announceAt : inAWeek;
    }
}
