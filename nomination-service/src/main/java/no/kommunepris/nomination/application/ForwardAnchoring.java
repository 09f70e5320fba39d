package no.kommunepris.nomination.application;

import java.time.Clock;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Contact;
import no.kommunepris.nomination.domain.Confirmation;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.SecretLinks;
import no.kommunepris.nomination.domain.Who;
import no.kommunepris.nomination.register.Municipalities;
import org.springframework.stereotype.Service;

/** The secretariat sends the letter to a named person in the municipality, with a link that replaces the old. */
@Service
public class ForwardAnchoring {
    private final Nominations nominations;
    private final Municipalities register;
    private final SecretLinks links;
    private final Clock clock;

    ForwardAnchoring(Nominations nominations, Municipalities register, SecretLinks links, Clock clock) {
        this.nominations = nominations;
        this.register = register;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException when there is no such nomination, or it does not concern the municipality
     * @throws InvalidFormException when name or e-mail is missing or wrong
     * @throws RefusedException when it does not wait for the municipality
     */
    public void forward(String nominationId, String municipality, String name, String email, Who who) {
        Confirmation typed = new Confirmation(name, "-", email).tidy();
        Contact to = new Contact(
                typed.name(), typed.email(), register.get(municipality).language());
        nominations.change(
                nominationId, Actor.SECRETARIAT, n -> n.forward(municipality, to, links, who, clock.instant()));
    }
}
