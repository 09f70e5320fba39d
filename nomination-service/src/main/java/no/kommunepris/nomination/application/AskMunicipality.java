package no.kommunepris.nomination.application;

import java.time.Clock;
import java.util.Optional;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Contact;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.SecretLinks;
import org.springframework.stereotype.Service;

/** Asks a municipality at its registered address, or waits for the secretariat to confirm that address. */
@Service
public class AskMunicipality {
    private final Nominations nominations;
    private final RegisteredAddresses addresses;
    private final SecretLinks links;
    private final Clock clock;

    AskMunicipality(Nominations nominations, RegisteredAddresses addresses, SecretLinks links, Clock clock) {
        this.nominations = nominations;
        this.addresses = addresses;
        this.links = links;
        this.clock = clock;
    }

    /** Harmless when it was asked before. */
    public void ask(String nominationId, String municipality) {
        Optional<Contact> registered = addresses.registeredAddress(municipality);
        nominations.change(nominationId, Actor.SYSTEM, n -> registered
                .map(to -> n.requestAnchoring(municipality, to, links, clock.instant()))
                .orElseGet(() -> n.waitForAddress(municipality)));
    }
}
