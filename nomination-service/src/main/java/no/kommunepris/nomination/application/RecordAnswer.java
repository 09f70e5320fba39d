package no.kommunepris.nomination.application;

import java.time.Clock;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Actor;
import no.kommunepris.events.NominationEvent.Means;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Refusal;
import no.kommunepris.nomination.domain.SecretLinks;
import no.kommunepris.nomination.domain.Who;
import org.springframework.stereotype.Service;

/** The secretariat records an answer that a municipality gave outside the link. */
@Service
public class RecordAnswer {
    private final Nominations nominations;
    private final SecretLinks links;
    private final Clock clock;

    RecordAnswer(Nominations nominations, SecretLinks links, Clock clock) {
        this.nominations = nominations;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @param means {@link Means#PHONE} or {@link Means#LETTER}
     * @param name who answered, and {@code title} as what
     * @param reason why the municipality declined, or how the secretariat knows that it confirmed; always needed
     * @throws NotFoundException when there is no such nomination, or it does not concern the municipality
     * @throws InvalidFormException when something is missing
     * @throws RefusedException when it does not wait for the municipality
     */
    public void record(
            String nominationId,
            String municipality,
            Means means,
            boolean confirmed,
            String name,
            String title,
            String reason,
            Who who) {
        Refusal by = new Refusal(name, title, reason).tidy();
        nominations.change(
                nominationId,
                Actor.SECRETARIAT,
                n -> n.recordAnswer(municipality, means, confirmed, by, links, who, clock.instant()));
    }
}
