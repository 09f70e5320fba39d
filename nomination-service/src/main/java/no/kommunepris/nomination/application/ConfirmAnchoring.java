package no.kommunepris.nomination.application;

import java.time.Clock;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.events.Actor;
import no.kommunepris.nomination.domain.Confirmation;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.SecretLinks;
import org.springframework.stereotype.Service;

/** A municipality stands behind a nomination, or its own nominator proves an address in its domain. */
@Service
public class ConfirmAnchoring {
    private final Nominations nominations;
    private final SecretLinks links;
    private final Clock clock;

    ConfirmAnchoring(Nominations nominations, SecretLinks links, Clock clock) {
        this.nominations = nominations;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @param token the secret of the letter
     * @throws NotFoundException when the secret opens nothing
     * @throws InvalidFormException when something is missing
     * @throws RefusedException when the letter no longer takes an answer
     */
    public void confirm(String token, Confirmation typed) {
        String hash = LinkTokens.hash(token);
        Nomination nomination =
                nominations.withAnchoringHash(hash).orElseThrow(() -> new NotFoundException("No letter with this key"));
        Confirmation by = typed.tidy();
        nominations.change(nomination.id(), Actor.MUNICIPALITY, n -> n.confirm(hash, by, links, clock.instant()));
    }
}
