package no.kommunepris.nomination.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.events.Texts;
import no.kommunepris.nomination.domain.LogEntry;
import no.kommunepris.nomination.domain.RoundPlan;
import no.kommunepris.nomination.domain.State;

/**
 * A round as the secretariat sees it. Of the jury's decision it tells nothing before the announcement.
 *
 * @param plan what was planned; also what the next round is copied from
 * @param open whether nominations are taken now
 * @param states how many nominations there are in each state that has any
 */
public record DeskRound(
        String id,
        Texts awardName,
        RoundPlan plan,
        boolean open,
        boolean announced,
        boolean withoutWinner,
        Map<State, Long> states,
        List<Row> nominations,
        List<LogEntry> log) {

    /** A nomination in the round's list. */
    public record Row(
            String id,
            String reference,
            String candidate,
            State state,
            Channel channel,
            List<String> municipalities,
            Instant submittedAt,
            WaitsFor waitsFor) {}

    /**
     * What a nomination waits for. The reader sees the message {@code waits.<code>}: {@code nothing}, {@code sending},
     * {@code address}, {@code answer}, {@code correction}, {@code jury} or {@code decision}.
     *
     * @param municipalities the names of those it waits for, where it waits for municipalities
     */
    public record WaitsFor(String code, List<String> municipalities, Instant until) {}
}
