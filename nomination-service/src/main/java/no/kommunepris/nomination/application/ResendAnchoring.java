package no.kommunepris.nomination.application;

import java.time.Clock;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Contact;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.SecretLinks;
import no.kommunepris.nomination.domain.Who;
import org.springframework.stereotype.Service;

/** The secretariat sends a municipality the letter again, with a new link that replaces the old. */
@Service
public class ResendAnchoring {
    private final Nominations nominations;
    private final RegisteredAddresses addresses;
    private final SecretLinks links;
    private final Clock clock;

    ResendAnchoring(Nominations nominations, RegisteredAddresses addresses, SecretLinks links, Clock clock) {
        this.nominations = nominations;
        this.addresses = addresses;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException when there is no such nomination, or it does not concern the municipality
     * @throws RefusedException when it does not wait for the municipality, or the address is unconfirmed
     */
    public void resend(String nominationId, String municipality, Who who) {
        Contact registered = addresses.registeredAddress(municipality).orElse(null);
        nominations.change(
                nominationId, Actor.SECRETARIAT, n -> n.resend(municipality, registered, links, who, clock.instant()));
    }
}
