package no.kommunepris.nomination.application;

import no.kommunepris.events.Actor;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.SecretLinks;
import org.springframework.stereotype.Service;

/** Reminds a municipality that has not answered. */
@Service
public class SendReminder {
    private final Nominations nominations;
    private final SecretLinks links;

    SendReminder(Nominations nominations, SecretLinks links) {
        this.nominations = nominations;
        this.links = links;
    }

    /** @param occasion names this reminder; the same one again is harmless */
    public void remind(String nominationId, String municipality, String occasion) {
        nominations.change(nominationId, Actor.SYSTEM, n -> n.remind(municipality, occasion, links));
    }
}
