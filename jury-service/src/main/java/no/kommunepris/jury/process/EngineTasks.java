package no.kommunepris.jury.process;

import java.util.Map;
import java.util.Optional;
import no.kommunepris.jury.application.JuryTask;
import no.kommunepris.jury.application.JuryTask.Kind;
import no.kommunepris.jury.application.Tasks;
import no.kommunepris.jury.application.Viewer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The engine's user tasks as the jury knows them. */
@Component
class EngineTasks implements Tasks {
    private static final Map<String, Kind> KINDS = Map.of(
            JuryReviewProcess.TASK_CHECK_ELIGIBILITY, Kind.CHECK_ELIGIBILITY,
            JuryReviewProcess.TASK_ASSESS_NOMINATION, Kind.ASSESS_NOMINATION,
            AwardRoundProcess.TASK_DELIBERATE, Kind.DELIBERATE,
            AwardRoundProcess.TASK_APPROVE, Kind.APPROVE_DECISION,
            AwardRoundProcess.TASK_PREPARE_ANNOUNCEMENT, Kind.PREPARE_ANNOUNCEMENT);

    private final TaskService tasks;
    private final RuntimeService runtime;

    EngineTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public Optional<JuryTask> find(String taskId, Viewer viewer) {
        return Optional.ofNullable(
                        tasks.createTaskQuery().taskId(taskId).active().singleResult())
                .filter(task -> KINDS.containsKey(task.getTaskDefinitionKey()))
                .filter(task -> mayDo(task, viewer))
                .map(task -> asJuryTask(task, viewer));
    }

    private boolean mayDo(Task task, Viewer viewer) {
        if (task.getAssignee() != null) {
            return task.getAssignee().equals(viewer.username());
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .anyMatch(link -> link.getGroupId() != null && viewer.roles().contains(link.getGroupId()));
    }

    private JuryTask asJuryTask(Task task, Viewer viewer) {
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return new JuryTask(
                task.getId(),
                KINDS.get(task.getTaskDefinitionKey()),
                process.getBusinessKey(),
                viewer.username(),
                (String) tasks.getVariable(task.getId(), AwardRoundProcess.BODY));
    }

    static JuryTask asJuryTask(DelegateTask task, String person) {
        return new JuryTask(
                task.getId(),
                KINDS.get(task.getTaskDefinitionKey()),
                task.getExecution().getProcessBusinessKey(),
                person,
                (String) task.getVariable(AwardRoundProcess.BODY));
    }
}
