package no.kommunepris.jury.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Moves timers, those that run and those still to come. */
@Component
class Timers {
    private final RuntimeService runtime;
    private final ManagementService management;

    Timers(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /**
     * @param timer the timer event in the model
     * @param variable the variable its due date is read from
     */
    void move(String processKey, String businessKey, String timer, String variable, Instant to) {
        for (ProcessInstance process : runtime.createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey)
                .list()) {
            runtime.setVariable(process.getId(), variable, Date.from(to));
            for (Job job : management
                    .createJobQuery()
                    .processInstanceId(process.getId())
                    .activityId(timer)
                    .timers()
                    .list()) {
                management.setJobDuedate(job.getId(), Date.from(to));
            }
        }
    }
}
