package no.kommunepris.nomination.application;

import java.time.Clock;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Contact;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.SecretLinks;
import no.kommunepris.nomination.domain.Who;
import no.kommunepris.nomination.register.Municipalities;
import org.springframework.stereotype.Service;

/** The secretariat has checked where a municipality takes its mail; the letters that waited for it are sent. */
@Service
public class SetRegisteredAddress {
    private final Municipalities register;
    private final RegisteredAddresses addresses;
    private final Nominations nominations;
    private final SecretLinks links;
    private final Clock clock;

    SetRegisteredAddress(
            Municipalities register,
            RegisteredAddresses addresses,
            Nominations nominations,
            SecretLinks links,
            Clock clock) {
        this.register = register;
        this.addresses = addresses;
        this.nominations = nominations;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @return how many letters were sent
     * @throws NotFoundException when there is no such municipality
     * @throws RefusedException when this is no e-mail address
     */
    public int set(String municipality, String email, Who who) {
        register.setAddress(municipality, email, who.username(), clock.instant());
        Contact registered = addresses.registeredAddress(municipality).orElseThrow();
        int sent = 0;
        for (Nomination waiting : nominations.waitingForAddressOf(municipality)) {
            nominations.change(
                    waiting.id(),
                    Actor.SECRETARIAT,
                    n -> n.requestAnchoring(municipality, registered, links, clock.instant()));
            sent++;
        }
        return sent;
    }
}
