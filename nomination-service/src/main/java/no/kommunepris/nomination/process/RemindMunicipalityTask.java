package no.kommunepris.nomination.process;

import no.kommunepris.nomination.application.SendReminder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("remindMunicipality")
class RemindMunicipalityTask implements JavaDelegate {
    private final SendReminder sendReminder;

    RemindMunicipalityTask(SendReminder sendReminder) {
        this.sendReminder = sendReminder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts facts = new Facts(execution);
        sendReminder.remind(facts.nomination(), facts.municipality(), facts.occasion());
    }
}
