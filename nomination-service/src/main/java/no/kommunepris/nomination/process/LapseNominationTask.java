package no.kommunepris.nomination.process;

import no.kommunepris.nomination.application.LetNominationLapse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("lapseNomination")
class LapseNominationTask implements JavaDelegate {
    private final LetNominationLapse letNominationLapse;

    LapseNominationTask(LetNominationLapse letNominationLapse) {
        this.letNominationLapse = letNominationLapse;
    }

    /** The last yes may have come in time and its event be on the way still: then the process goes on to the jury. */
    @Override
    public void execute(DelegateExecution execution) {
        boolean lapsed = letNominationLapse.lapse(new Facts(execution).nomination());
        if (!lapsed) {
            execution
                    .getProcessEngineServices()
                    .getRuntimeService()
                    .createProcessInstanceModification(execution.getProcessInstanceId())
                    .startBeforeActivity(NominationProcess.HAND_OVER)
                    .execute();
        }
    }
}
