package no.kommunepris.nomination.application;

import no.kommunepris.events.Actor;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.SecretLinks;
import org.springframework.stereotype.Service;

/** The anchoring deadline has passed. */
@Service
public class LetNominationLapse {
    private final Nominations nominations;
    private final SecretLinks links;

    LetNominationLapse(Nominations nominations, SecretLinks links) {
        this.nominations = nominations;
        this.links = links;
    }

    /**
     * Harmless when it has ended already.
     *
     * @return false when every municipality had confirmed in time after all, so that it goes on to the jury
     */
    public boolean lapse(String nominationId) {
        Nomination nomination = nominations.change(nominationId, Actor.SYSTEM, n -> n.lapse(links));
        return !(nomination.isFullyConfirmed() && nomination.state().isBeforeTheJury());
    }
}
