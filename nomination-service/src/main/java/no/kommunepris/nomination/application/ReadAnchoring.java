package no.kommunepris.nomination.application;

import java.time.Clock;
import java.util.List;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.NominationEvent.Kind;
import no.kommunepris.nomination.application.AnchoringView.Door;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.Evidence;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.State;
import org.springframework.stereotype.Service;

/** Shows a municipality what it is asked to stand behind. Changes nothing, whoever opens the link. */
@Service
public class ReadAnchoring {
    private final Nominations nominations;
    private final Rounds rounds;
    private final Clock clock;

    ReadAnchoring(Nominations nominations, Rounds rounds, Clock clock) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** @throws NotFoundException when the secret opens nothing */
    public AnchoringView read(String token) {
        String hash = LinkTokens.hash(token);
        Nomination nomination =
                nominations.withAnchoringHash(hash).orElseThrow(() -> new NotFoundException("No letter with this key"));
        Anchoring anchoring = nomination.anchoringOf(hash);
        Door door = door(nomination, anchoring, hash);
        List<Criterion> claimed = rounds.get(nomination.roundId()).criteria().stream()
                .filter(c -> nomination.content().arguments().containsKey(c.id()))
                .toList();
        Contact sentTo = anchoring.sentTo();
        Evidence evidence = anchoring.evidence();
        return new AnchoringView(
                nomination.awardName(),
                nomination.award(),
                anchoring.name(),
                anchoring.kind() == null ? Kind.REQUEST : anchoring.kind(),
                door,
                nomination.content().candidate(),
                nomination.content().summary(),
                claimed,
                nomination.content().arguments(),
                nomination.content().sources(),
                nomination.nominator().name(),
                nomination.anchorings().stream()
                        .filter(a -> !a.municipality().equals(anchoring.municipality()))
                        .map(Anchoring::name)
                        .toList(),
                nomination.anchoringDeadline(),
                sentTo == null ? nomination.nominator().language() : sentTo.language(),
                evidence == null ? null : evidence.at());
    }

    private Door door(Nomination nomination, Anchoring anchoring, String hash) {
        if (anchoring.isAnswered()) {
            return anchoring.isConfirmed() ? Door.CONFIRMED : Door.DECLINED;
        }
        if (nomination.state() == State.CORRECTION_REQUESTED) {
            return Door.BEING_CORRECTED;
        }
        if (nomination.state() == State.LAPSED) {
            return Door.EXPIRED;
        }
        if (!nomination.state().isBeforeTheJury()) {
            return Door.OVER;
        }
        if (!anchoring.isLatest(hash) || anchoring.status() != Anchoring.Status.ASKED) {
            return Door.REPLACED;
        }
        return clock.instant().isBefore(nomination.anchoringDeadline()) ? Door.OPEN : Door.EXPIRED;
    }
}
