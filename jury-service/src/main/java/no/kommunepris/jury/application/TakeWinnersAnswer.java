package no.kommunepris.jury.application;

import java.util.List;
import no.kommunepris.backbone.inbox.ObsoleteEventException;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.jury.domain.JuryRound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes the winner's yes or no. */
@Service
public class TakeWinnersAnswer {
    private final AggregateStore<JuryRound> rounds;

    TakeWinnersAnswer(AggregateStore<JuryRound> rounds) {
        this.rounds = rounds;
    }

    /**
     * @param words a quote for the announcement, or the reason for a no
     * @throws ObsoleteEventException when it answers an earlier decision
     */
    public void take(String roundId, int attempt, boolean accepted, int guests, @Nullable String words) {
        rounds.change(roundId, Actor.WINNER, round -> {
            if (!round.answered(attempt, accepted, guests, words)) {
                throw new ObsoleteEventException("The jury has moved on from decision " + attempt);
            }
            return List.of();
        });
    }
}
