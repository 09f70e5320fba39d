package no.kommunepris.nomination.application;

import java.time.Clock;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.events.Actor;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Refusal;
import no.kommunepris.nomination.domain.SecretLinks;
import org.springframework.stereotype.Service;

/** A municipality does not stand behind a nomination, which ends it. */
@Service
public class DeclineAnchoring {
    private final Nominations nominations;
    private final SecretLinks links;
    private final Clock clock;

    DeclineAnchoring(Nominations nominations, SecretLinks links, Clock clock) {
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
    public void decline(String token, Refusal typed) {
        String hash = LinkTokens.hash(token);
        Nomination nomination =
                nominations.withAnchoringHash(hash).orElseThrow(() -> new NotFoundException("No letter with this key"));
        Refusal by = typed.tidy();
        nominations.change(nomination.id(), Actor.MUNICIPALITY, n -> n.decline(hash, by, links, clock.instant()));
    }
}
