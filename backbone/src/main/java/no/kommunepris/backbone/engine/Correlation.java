package no.kommunepris.backbone.engine;

import java.util.List;
import java.util.Map;
import no.kommunepris.backbone.inbox.EarlyEventException;
import no.kommunepris.backbone.inbox.ObsoleteEventException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;

/** Starts processes and tells them what happened. The engine keeps no message for later; the inbox's retries do. */
public class Correlation {
    private final RuntimeService runtime;
    private final HistoryService history;

    public Correlation(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    /** Starts a process, unless one for this business key was ever started. */
    public void start(String processKey, String businessKey, Map<String, Object> variables) {
        long known = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey)
                .count();
        if (known == 0) {
            runtime.startProcessInstanceByKey(processKey, businessKey, variables);
        }
    }

    /**
     * Tells the one who waits for {@code message} in the process of {@code businessKey}.
     *
     * @param localMatch local variables that pick the receiver among several, such as the municipality
     * @param variables what the receiver learns, as its local variables when there is a {@code localMatch}
     * @throws EarlyEventException when nobody waits yet
     * @throws ObsoleteEventException when the process has ended
     */
    public void tell(
            String message, String businessKey, Map<String, Object> localMatch, Map<String, Object> variables) {
        List<Execution> waiting = waiting(message, businessKey).stream()
                .filter(execution -> matches(execution, localMatch))
                .toList();
        if (waiting.isEmpty()) {
            throw nobodyWaits(message, businessKey);
        }
        for (Execution execution : waiting) {
            if (!localMatch.isEmpty()) {
                runtime.setVariablesLocal(execution.getId(), variables);
                runtime.messageEventReceived(message, execution.getId());
            } else {
                runtime.messageEventReceived(message, execution.getId(), variables);
            }
        }
    }

    /** Tells whoever waits for {@code message} in the process of {@code businessKey}; false when nobody does. */
    public boolean offer(String message, String businessKey, Map<String, Object> variables) {
        List<Execution> waiting = waiting(message, businessKey);
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId(), variables));
        return !waiting.isEmpty();
    }

    private List<Execution> waiting(String message, String businessKey) {
        ExecutionQuery query = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(businessKey);
        return query.list();
    }

    /** A receiver's scope holds the match, or the scope around it does; never the whole process instance. */
    private boolean matches(Execution execution, Map<String, Object> localMatch) {
        return localMatch.entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(runtime.getVariable(execution.getId(), wanted.getKey())));
    }

    private RuntimeException nobodyWaits(String message, String businessKey) {
        boolean lives = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
        boolean lived = lives
                || history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(businessKey)
                                .count()
                        > 0;
        return lived && !lives
                ? new ObsoleteEventException(
                        "The process of " + businessKey + " has ended; nobody waits for " + message)
                : new EarlyEventException("The process of " + businessKey + " does not wait for " + message + " yet");
    }
}
