package no.kommunepris.nomination.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import no.kommunepris.backbone.engine.Correlation;
import no.kommunepris.backbone.inbox.EarlyEventException;
import no.kommunepris.backbone.inbox.ObsoleteEventException;
import no.kommunepris.events.NominationEvent.Outcome;
import no.kommunepris.nomination.process.NominationProcess.Message;
import no.kommunepris.nomination.process.NominationProcess.Variable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts the process of a nomination and tells it what happened. */
@Component
public class NominationFlow {
    private static final int MOST_REMINDERS = 5;
    private static final String EACH_MUNICIPALITY = NominationProcess.ANCHORING + "#multiInstanceBody";

    private final Correlation correlation;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final Clock clock;

    NominationFlow(
            Correlation correlation,
            RuntimeService runtime,
            ManagementService management,
            HistoryService history,
            Clock clock) {
        this.correlation = correlation;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.clock = clock;
    }

    /** @param remindEvery how long a municipality is left in peace before it is reminded */
    public void start(String nominationId, String roundId, Instant anchoringDeadline, Duration remindEvery) {
        correlation.start(
                NominationProcess.KEY,
                nominationId,
                Map.of(
                        Variable.NOMINATION,
                        nominationId,
                        Variable.ROUND,
                        roundId,
                        Variable.DEADLINE,
                        Date.from(anchoringDeadline),
                        Variable.REMINDER_CYCLE,
                        reminders(anchoringDeadline, remindEvery)));
    }

    /** As many as fit before the deadline, and never more than a person can bear. */
    private String reminders(Instant deadline, Duration every) {
        long fitting = Duration.between(clock.instant(), deadline).dividedBy(every);
        return "R" + Math.max(1, Math.min(MOST_REMINDERS, fitting)) + "/" + every;
    }

    /** @throws EarlyEventException when the process does not wait for the answer yet */
    public void answered(String nominationId, String municipality, boolean confirmed) {
        try {
            correlation.tell(
                    Message.ANCHORING_ANSWERED,
                    nominationId,
                    Map.of(Variable.MUNICIPALITY, municipality),
                    Map.of(Variable.ANSWER, confirmed ? "CONFIRMED" : "DECLINED"));
        } catch (EarlyEventException early) {
            if (anchoringIsOver(nominationId)) {
                throw new ObsoleteEventException("The anchoring of " + nominationId + " is over");
            }
            throw early;
        }
    }

    /** @throws EarlyEventException when the process does not wait for the jury yet */
    public void juryHasSpoken(String nominationId, Outcome outcome) {
        correlation.tell(Message.JURYS_WORD, nominationId, Map.of(), Map.of(Variable.OUTCOME, outcome.name()));
    }

    /** @throws EarlyEventException when the process is not there yet */
    public void withdrawn(String nominationId) {
        correlation.tell(Message.WITHDRAWN, nominationId, Map.of(), Map.of());
    }

    /** The text is another now: every municipality is asked anew. */
    public void corrected(String nominationId) {
        ProcessInstance instance = running(nominationId);
        if (instance == null) {
            throw new EarlyEventException("The process of " + nominationId + " is not there yet");
        }
        runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity(EACH_MUNICIPALITY)
                .startBeforeActivity(EACH_MUNICIPALITY)
                .execute();
    }

    /** The deadline is another now. Harmless where no process waits for it. */
    public void rescheduled(String nominationId, Instant anchoringDeadline) {
        ProcessInstance instance = running(nominationId);
        if (instance == null) {
            return;
        }
        Date due = Date.from(anchoringDeadline);
        runtime.setVariable(instance.getId(), Variable.DEADLINE, due);
        List<Job> timers = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(NominationProcess.ANCHORING_DEADLINE)
                .list();
        timers.forEach(timer -> management.setJobDuedate(timer.getId(), due));
    }

    private @Nullable ProcessInstance running(String nominationId) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(NominationProcess.KEY)
                .processInstanceBusinessKey(nominationId)
                .singleResult();
    }

    private boolean anchoringIsOver(String nominationId) {
        ProcessInstance instance = running(nominationId);
        return instance != null
                && history.createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .activityId(EACH_MUNICIPALITY)
                                .unfinished()
                                .count()
                        == 0
                && history.createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .activityId(EACH_MUNICIPALITY)
                                .finished()
                                .count()
                        > 0;
    }
}
