package no.kommunepris.nomination.application;

import java.time.Instant;
import java.util.List;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.NominationEvent.Kind;
import no.kommunepris.events.Texts;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.NominationForm;
import no.kommunepris.nomination.domain.State;
import org.jspecify.annotations.Nullable;

/**
 * What the nominator may know of a nomination. It never tells more than its state, which tells nothing of a decision
 * before the announcement.
 *
 * @param form the nomination as it stands, as it would be filled in again to correct it
 * @param withoutPrize whether it did not win because nobody did
 * @param remark why it was declined or found not eligible, or what to correct; null where there is nothing to say
 * @param correctBy until when it can be corrected; null when it cannot
 */
public record NominationStatus(
        String nominationId,
        String reference,
        String roundId,
        String award,
        Texts awardName,
        State state,
        NominationForm form,
        List<Criterion> criteria,
        List<MunicipalityAnswer> municipalities,
        Instant submittedAt,
        Instant nominationsCloseAt,
        Instant anchoringDeadline,
        Instant announceAt,
        boolean withoutPrize,
        boolean mayBeWithdrawn,
        @Nullable Instant correctBy,
        @Nullable String remark,
        boolean untold) {

    /** How far one municipality has come. */
    public record MunicipalityAnswer(
            String number,
            String name,
            Anchoring.Status status,
            @Nullable Kind kind,
            @Nullable Instant answeredAt) {}

    @Override
    public String toString() {
        return "status of " + reference;
    }
}
