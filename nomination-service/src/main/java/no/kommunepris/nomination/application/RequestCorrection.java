package no.kommunepris.nomination.application;

import java.time.Clock;
import java.time.Instant;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Actor;
import no.kommunepris.nomination.domain.FormRules;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.SecretLinks;
import no.kommunepris.nomination.domain.Who;
import org.springframework.stereotype.Service;

/** The secretariat sends a nomination back to its nominator, with what to correct and a deadline. */
@Service
public class RequestCorrection {
    private final Nominations nominations;
    private final SecretLinks links;
    private final Clock clock;

    RequestCorrection(Nominations nominations, SecretLinks links, Clock clock) {
        this.nominations = nominations;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException when there is no such nomination
     * @throws InvalidFormException when the text is missing or the deadline outside the time that is left
     * @throws RefusedException when every municipality has confirmed it already
     */
    public void request(String nominationId, String what, Instant deadline, Who who) {
        String tidy = FormRules.reason("what", what);
        nominations.change(
                nominationId, Actor.SECRETARIAT, n -> n.requestCorrection(tidy, deadline, links, who, clock.instant()));
    }
}
