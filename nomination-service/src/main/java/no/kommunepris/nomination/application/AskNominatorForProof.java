package no.kommunepris.nomination.application;

import java.time.Clock;
import no.kommunepris.events.Actor;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.SecretLinks;
import org.springframework.stereotype.Service;

/** Asks a self-nominator to prove an e-mail address in the municipality's domain, by opening a link sent to it. */
@Service
public class AskNominatorForProof {
    private final Nominations nominations;
    private final SecretLinks links;
    private final Clock clock;

    AskNominatorForProof(Nominations nominations, SecretLinks links, Clock clock) {
        this.nominations = nominations;
        this.links = links;
        this.clock = clock;
    }

    /** Harmless when it was asked before. */
    public void ask(String nominationId, String municipality) {
        nominations.change(nominationId, Actor.SYSTEM, n -> n.askForProof(municipality, links, clock.instant()));
    }
}
