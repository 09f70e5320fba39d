package no.kommunepris.jury.application;

import java.util.List;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.jury.domain.JuryRound;
import org.springframework.stereotype.Service;

/** Gets the jury ready for a round that was opened. */
@Service
public class OpenJuryRound {
    private final AggregateStore<JuryRound> rounds;

    OpenJuryRound(AggregateStore<JuryRound> rounds) {
        this.rounds = rounds;
    }

    /** Opening it again changes nothing. */
    public JuryRound open(String roundId, RoundEvent.Opened opened) {
        rounds.insert(new JuryRound(roundId, opened), Actor.SYSTEM, List.of());
        return rounds.get(roundId);
    }
}
