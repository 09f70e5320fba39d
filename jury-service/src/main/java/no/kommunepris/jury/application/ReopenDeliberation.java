package no.kommunepris.jury.application;

import java.util.List;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.jury.domain.JuryRound;
import org.springframework.stereotype.Service;

/** Lets the jury choose again when the winner has said no. */
@Service
public class ReopenDeliberation {
    private final AggregateStore<JuryRound> rounds;

    ReopenDeliberation(AggregateStore<JuryRound> rounds) {
        this.rounds = rounds;
    }

    public void reopen(String roundId) {
        rounds.change(roundId, Actor.SYSTEM, round -> {
            round.reopen();
            return List.of();
        });
    }
}
