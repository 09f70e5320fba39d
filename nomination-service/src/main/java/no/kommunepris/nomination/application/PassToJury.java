package no.kommunepris.nomination.application;

import no.kommunepris.events.Actor;
import no.kommunepris.events.Contact;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.SecretLinks;
import org.springframework.stereotype.Service;

/** Every municipality has confirmed: the jury gets the dossier. */
@Service
public class PassToJury {
    private final Nominations nominations;
    private final Rounds rounds;
    private final SecretLinks links;

    PassToJury(Nominations nominations, Rounds rounds, SecretLinks links) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.links = links;
    }

    /** Harmless when it was handed over before, or has ended. */
    public void handOver(String nominationId) {
        Contact secretariat =
                rounds.get(nominations.get(nominationId).roundId()).secretariat();
        nominations.change(nominationId, Actor.SYSTEM, n -> n.handOver(secretariat, links));
    }
}
