package no.kommunepris.nomination.process;

import no.kommunepris.nomination.application.AskNominatorForProof;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("askForProof")
class AskForProofTask implements JavaDelegate {
    private final AskNominatorForProof askNominator;

    AskForProofTask(AskNominatorForProof askNominator) {
        this.askNominator = askNominator;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts facts = new Facts(execution);
        askNominator.ask(facts.nomination(), facts.municipality());
    }
}
