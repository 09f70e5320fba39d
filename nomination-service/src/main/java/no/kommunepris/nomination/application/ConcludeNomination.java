package no.kommunepris.nomination.application;

import no.kommunepris.events.Actor;
import no.kommunepris.events.NominationEvent.Outcome;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.SecretLinks;
import org.springframework.stereotype.Service;

/** The jury's word about a nomination is out. */
@Service
public class ConcludeNomination {
    private final Nominations nominations;
    private final SecretLinks links;

    ConcludeNomination(Nominations nominations, SecretLinks links) {
        this.nominations = nominations;
        this.links = links;
    }

    /** Harmless when it has ended already. */
    public void close(String nominationId, Outcome outcome) {
        nominations.change(nominationId, Actor.SYSTEM, n -> n.close(outcome, links));
    }
}
