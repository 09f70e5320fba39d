package no.kommunepris.nomination.application;

import java.time.Clock;
import java.time.Instant;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.nomination.application.NominationStatus.MunicipalityAnswer;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.Evidence;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.NominationForm;
import no.kommunepris.nomination.domain.NominationRecord.Correction;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Round;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows the nominator how the nomination stands. */
@Service
public class ReadStatus {
    private final Nominations nominations;
    private final Rounds rounds;
    private final Clock clock;

    ReadStatus(Nominations nominations, Rounds rounds, Clock clock) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** @throws NotFoundException when the secret opens nothing */
    public NominationStatus byToken(String token) {
        return read(find(token));
    }

    /** @throws NotFoundException when the secret opens nothing, or another nomination */
    public NominationStatus byReference(String reference, String token) {
        Nomination nomination = find(token);
        if (!nomination.reference().equalsIgnoreCase(reference)) {
            throw new NotFoundException("No nomination " + reference + " with this key");
        }
        return read(nomination);
    }

    private Nomination find(String token) {
        return nominations
                .withStatusHash(LinkTokens.hash(token))
                .orElseThrow(() -> new NotFoundException("No nomination with this key"));
    }

    private NominationStatus read(Nomination nomination) {
        Round round = rounds.get(nomination.roundId());
        Instant now = clock.instant();
        return new NominationStatus(
                nomination.id(),
                nomination.reference(),
                round.id(),
                nomination.award(),
                nomination.awardName(),
                nomination.state(),
                form(nomination),
                round.criteria(),
                nomination.anchorings().stream().map(ReadStatus::answer).toList(),
                nomination.submittedAt(),
                round.schedule().nominationsCloseAt(),
                nomination.anchoringDeadline(),
                round.schedule().announceAt(),
                nomination.isWithoutPrize(),
                nomination.mayBeWithdrawn(round.schedule(), now),
                correctBy(nomination, now),
                remark(nomination),
                nominations.hasUntold(nomination.id()));
    }

    static NominationForm form(Nomination nomination) {
        return new NominationForm(
                nomination.content().candidate(),
                nomination.content().summary(),
                nomination.content().arguments(),
                nomination.municipalities(),
                nomination.nominator().municipality(),
                nomination.nominator().name(),
                nomination.nominator().email(),
                nomination.content().sources(),
                nomination.nominator().language());
    }

    private static MunicipalityAnswer answer(Anchoring anchoring) {
        Evidence evidence = anchoring.evidence();
        return new MunicipalityAnswer(
                anchoring.municipality(),
                anchoring.name(),
                anchoring.status(),
                anchoring.kind(),
                evidence == null ? null : evidence.at());
    }

    private static @Nullable Instant correctBy(Nomination nomination, Instant now) {
        if (!nomination.mayBeCorrected(now)) {
            return null;
        }
        return nomination.correction().map(Correction::deadline).orElse(nomination.anchoringDeadline());
    }

    private static @Nullable String remark(Nomination nomination) {
        if (nomination.state() == State.CORRECTION_REQUESTED) {
            return nomination.correction().map(Correction::what).orElse(null);
        }
        if (nomination.state() == State.INELIGIBLE) {
            return nomination.ruling().orElse(null);
        }
        for (Anchoring anchoring : nomination.anchorings()) {
            Evidence evidence = anchoring.evidence();
            if (evidence != null && !evidence.confirmed()) {
                return evidence.reason();
            }
        }
        return null;
    }
}
