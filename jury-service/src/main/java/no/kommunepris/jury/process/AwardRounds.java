package no.kommunepris.jury.process;

import java.util.Date;
import java.util.Map;
import no.kommunepris.backbone.engine.Correlation;
import no.kommunepris.backbone.inbox.EarlyEventException;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.jury.application.AwardRoundInProgress;
import no.kommunepris.jury.application.PanelOfRound;
import no.kommunepris.jury.domain.JuryRound;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process {@code award-round} and tells it what happened. */
@Component
public class AwardRounds implements AwardRoundInProgress {
    private final Correlation correlation;
    private final RuntimeService runtime;
    private final Timers timers;
    private final PanelOfRound panels;

    AwardRounds(Correlation correlation, RuntimeService runtime, Timers timers, PanelOfRound panels) {
        this.correlation = correlation;
        this.runtime = runtime;
        this.timers = timers;
        this.panels = panels;
    }

    public void start(JuryRound round) {
        correlation.start(
                AwardRoundProcess.KEY,
                round.id(),
                Map.of(
                        AwardRoundProcess.ROUND_ID, round.id(),
                        AwardRoundProcess.REVIEW_DEADLINE,
                                Date.from(round.schedule().reviewDeadline()),
                        AwardRoundProcess.ANNOUNCE_AT,
                                Date.from(round.schedule().announceAt())));
    }

    public void nominationsClosed(String roundId) {
        correlation.tell(AwardRoundProcess.MESSAGE_NOMINATIONS_CLOSED, roundId, Map.of(), Map.of());
    }

    /**
     * Lets the deliberation begin if the round has nothing left to wait for.
     *
     * @throws EarlyEventException when it has, but another instance is just telling the process that nominations have
     *     closed: what it waits for next cannot be told before that is done
     */
    public void deliberateIfReady(JuryRound round) {
        if (!round.readyForDeliberation()) {
            return;
        }
        boolean told = correlation.offer(AwardRoundProcess.MESSAGE_REVIEWS_DONE, round.id(), Map.of());
        if (!told && waitsForNominationsToClose(round.id())) {
            throw new EarlyEventException("The process of round " + round.id() + " is not that far yet");
        }
    }

    /** Ends the deliberation, or the approval of a proposal, when the last one to choose has gone. */
    public void endIfNobodyIsLeft(String roundId) {
        if (!panels.find(roundId).hasCandidates()) {
            correlation.offer(AwardRoundProcess.MESSAGE_NOBODY_LEFT, roundId, Map.of());
        }
    }

    public void winnerAnswered(String roundId, boolean accepted) {
        correlation.tell(
                AwardRoundProcess.MESSAGE_WINNER_ANSWERED,
                roundId,
                Map.of(),
                Map.of(AwardRoundProcess.ACCEPTED, accepted));
    }

    @Override
    public boolean announceNow(String roundId) {
        return correlation.offer(AwardRoundProcess.MESSAGE_ANNOUNCE_NOW, roundId, Map.of());
    }

    @Override
    public boolean waitsForAnnouncement(String roundId) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(roundId)
                        .messageEventSubscriptionName(AwardRoundProcess.MESSAGE_ANNOUNCE_NOW)
                        .count()
                > 0;
    }

    public void reschedule(String roundId, Schedule schedule) {
        timers.move(
                AwardRoundProcess.KEY,
                roundId,
                AwardRoundProcess.TIMER_REVIEWS_OVERDUE,
                AwardRoundProcess.REVIEW_DEADLINE,
                schedule.reviewDeadline());
        timers.move(
                AwardRoundProcess.KEY,
                roundId,
                AwardRoundProcess.TIMER_ANNOUNCEMENT_TIME,
                AwardRoundProcess.ANNOUNCE_AT,
                schedule.announceAt());
    }

    private boolean waitsForNominationsToClose(String roundId) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(AwardRoundProcess.KEY)
                        .processInstanceBusinessKey(roundId)
                        .activityIdIn(AwardRoundProcess.WAIT_NOMINATIONS_CLOSED)
                        .count()
                > 0;
    }
}
