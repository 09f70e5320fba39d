package no.kommunepris.nomination.application;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Criterion;
import no.kommunepris.nomination.domain.FormRules;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.NominationForm;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.SecretLinks;
import org.springframework.stereotype.Service;

/** The nominator corrects a nomination; the municipalities are asked again, about the new text. */
@Service
public class CorrectNomination {
    private final Nominations nominations;
    private final Rounds rounds;
    private final MunicipalityNames municipalities;
    private final SecretLinks links;
    private final Clock clock;

    CorrectNomination(
            Nominations nominations, Rounds rounds, MunicipalityNames municipalities, SecretLinks links, Clock clock) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.municipalities = municipalities;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @param token the secret of the status page
     * @throws NotFoundException when the secret opens nothing
     * @throws InvalidFormException with every problem of the form
     * @throws RefusedException when it is too late
     */
    public void correct(String token, NominationForm typed) {
        Nomination nomination = nominations
                .withStatusHash(LinkTokens.hash(token))
                .orElseThrow(() -> new NotFoundException("No nomination with this key"));
        NominationForm form = typed.tidy();
        Set<String> criteria = rounds.get(nomination.roundId()).criteria().stream()
                .map(Criterion::id)
                .collect(Collectors.toSet());
        FormRules.check(form, nomination.channel(), criteria, municipalities::exists);
        nominations.change(
                nomination.id(),
                Actor.NOMINATOR,
                n -> n.correct(form, municipalities.named(form.municipalities()), links, clock.instant()));
    }
}
