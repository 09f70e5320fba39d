package no.kommunepris.nomination.application;

import java.time.Instant;
import java.util.List;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.events.Texts;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.LogEntry;
import no.kommunepris.nomination.domain.NominationForm;
import no.kommunepris.nomination.domain.NominationRecord.Correction;
import no.kommunepris.nomination.domain.State;
import org.jspecify.annotations.Nullable;

/** A nomination as the secretariat sees it: all of it but its secret links. */
public record DeskNomination(
        String id,
        String reference,
        String roundId,
        Texts awardName,
        State state,
        Channel channel,
        NominationForm form,
        List<Criterion> criteria,
        List<Asked> municipalities,
        DeskRound.WaitsFor waitsFor,
        Instant submittedAt,
        Instant anchoringDeadline,
        boolean mayBeSentBack,
        @Nullable Correction correction,
        @Nullable String ruling,
        List<LogEntry> log) {

    /**
     * One municipality and how it was asked.
     *
     * @param registeredAddress null where none is known
     * @param confirmed whether the registered address is confirmed
     * @param open whether the nomination waits for this municipality, so that the desk can act
     */
    public record Asked(Anchoring anchoring, @Nullable String registeredAddress, boolean confirmed, boolean open) {}

    @Override
    public String toString() {
        return "nomination " + reference;
    }
}
