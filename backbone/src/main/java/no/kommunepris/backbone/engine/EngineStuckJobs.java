package no.kommunepris.backbone.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.kommunepris.backbone.PrivateWords;
import no.kommunepris.backbone.operations.Answer.JobRetried;
import no.kommunepris.backbone.operations.Answer.StuckJob;
import no.kommunepris.backbone.operations.StuckJobs;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** The engine's incidents of failed jobs. */
class EngineStuckJobs implements StuckJobs {
    private static final String MULTI_INSTANCE = "#multiInstanceBody";
    private static final String CAUSE = "Caused by: ";
    private static final int LONGEST_MESSAGE = 300;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;

    EngineStuckJobs(RuntimeService runtime, ManagementService management, RepositoryService repository) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
    }

    @Override
    public long count() {
        return incidents().count();
    }

    @Override
    public List<StuckJob> list(int most) {
        List<Incident> incidents = incidents().orderByIncidentTimestamp().asc().listPage(0, most);
        Set<String> instances = incidents.stream()
                .map(Incident::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, ProcessInstance> processes = instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        return incidents.stream()
                .map(incident -> stuck(incident, processes.get(incident.getProcessInstanceId())))
                .toList();
    }

    private IncidentQuery incidents() {
        return runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    private StuckJob stuck(Incident incident, @Nullable ProcessInstance process) {
        String[] reason = reason(incident);
        String activity = Objects.requireNonNullElse(incident.getFailedActivityId(), incident.getActivityId());
        return new StuckJob(
                incident.getConfiguration(),
                incident.getIncidentTimestamp().toInstant(),
                processKey(incident.getProcessDefinitionId()),
                Objects.requireNonNullElse(activity, ""),
                nameOf(incident.getProcessDefinitionId(), activity),
                process == null || process.getBusinessKey() == null ? "" : process.getBusinessKey(),
                reason[0],
                reason[1]);
    }

    private String processKey(@Nullable String definition) {
        return definition == null
                ? ""
                : repository.getProcessDefinition(definition).getKey();
    }

    private String nameOf(@Nullable String definition, @Nullable String activity) {
        if (definition == null || activity == null) {
            return "";
        }
        return repository.getBpmnModelInstance(definition).getModelElementById(activity.replace(MULTI_INSTANCE, ""))
                                instanceof FlowElement element
                        && element.getName() != null
                ? element.getName()
                : activity;
    }

    /** What stands last in the stack trace's chain of causes: the exception and what it said. */
    private String[] reason(Incident incident) {
        String trace = management.getJobExceptionStacktrace(incident.getConfiguration());
        String root = String.valueOf(incident.getIncidentMessage());
        if (trace != null) {
            root = trace.lines().findFirst().orElse(root);
            root = trace.lines()
                    .filter(line -> line.startsWith(CAUSE))
                    .reduce((first, later) -> later)
                    .map(line -> line.substring(CAUSE.length()))
                    .orElse(root);
        }
        int colon = root.indexOf(": ");
        String exception = colon < 0 ? root : root.substring(0, colon);
        return new String[] {
            exception.substring(exception.lastIndexOf('.') + 1), shown(colon < 0 ? "" : root.substring(colon + 2))
        };
    }

    @Override
    public JobRetried retry(String jobId) {
        Job job = stuckJob(jobId);
        if (job == null) {
            return new JobRetried(JobRetried.Outcome.GONE, null);
        }
        try {
            management.executeJob(jobId);
            return new JobRetried(JobRetried.Outcome.MENDED, null);
        } catch (RuntimeException e) {
            // Somebody may have mended it at the same moment.
            return stuckJob(jobId) == null
                    ? new JobRetried(JobRetried.Outcome.GONE, null)
                    : new JobRetried(JobRetried.Outcome.FAILED_AGAIN, reason(e));
        }
    }

    private @Nullable Job stuckJob(String jobId) {
        return management.createJobQuery().jobId(jobId).noRetriesLeft().singleResult();
    }

    private static String reason(Throwable failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        return shown(root.getClass().getSimpleName() + ": " + root.getMessage());
    }

    private static String shown(String words) {
        String hidden = PrivateWords.hideIn(words);
        return hidden.length() <= LONGEST_MESSAGE ? hidden : hidden.substring(0, LONGEST_MESSAGE) + "…";
    }
}
