package no.kommunepris.nomination.process;

import no.kommunepris.nomination.application.ConcludeNomination;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("closeNomination")
class CloseNominationTask implements JavaDelegate {
    private final ConcludeNomination concludeNomination;

    CloseNominationTask(ConcludeNomination concludeNomination) {
        this.concludeNomination = concludeNomination;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts facts = new Facts(execution);
        concludeNomination.close(facts.nomination(), facts.outcome());
    }
}
