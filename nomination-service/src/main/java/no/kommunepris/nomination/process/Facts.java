package no.kommunepris.nomination.process;

import java.util.Objects;
import no.kommunepris.events.NominationEvent.Outcome;
import no.kommunepris.nomination.process.NominationProcess.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a step of the process knows. */
record Facts(DelegateExecution execution) {
    String nomination() {
        return text(Variable.NOMINATION);
    }

    String municipality() {
        return text(Variable.MUNICIPALITY);
    }

    Outcome outcome() {
        return Outcome.valueOf(text(Variable.OUTCOME));
    }

    /** The same when a failed job is tried again, another for the next time around. */
    String occasion() {
        return execution.getId();
    }

    private String text(String variable) {
        return Objects.requireNonNull((String) execution.getVariable(variable), variable);
    }
}
