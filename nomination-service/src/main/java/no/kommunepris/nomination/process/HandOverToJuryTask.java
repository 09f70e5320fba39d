package no.kommunepris.nomination.process;

import no.kommunepris.nomination.application.PassToJury;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("handOverToJury")
class HandOverToJuryTask implements JavaDelegate {
    private final PassToJury passToJury;

    HandOverToJuryTask(PassToJury passToJury) {
        this.passToJury = passToJury;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts facts = new Facts(execution);
        passToJury.handOver(facts.nomination());
    }
}
