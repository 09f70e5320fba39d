package no.kommunepris.nomination.process;

import no.kommunepris.nomination.application.AskMunicipality;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("requestAnchoring")
class RequestAnchoringTask implements JavaDelegate {
    private final AskMunicipality askMunicipality;

    RequestAnchoringTask(AskMunicipality askMunicipality) {
        this.askMunicipality = askMunicipality;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts facts = new Facts(execution);
        askMunicipality.ask(facts.nomination(), facts.municipality());
    }
}
