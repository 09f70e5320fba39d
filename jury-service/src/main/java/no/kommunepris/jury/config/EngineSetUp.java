package no.kommunepris.jury.config;

import java.util.List;
import java.util.Map;
import no.kommunepris.backbone.engine.OneAtATime;
import no.kommunepris.backbone.security.Role;
import no.kommunepris.jury.process.AwardRoundProcess;
import no.kommunepris.jury.process.JuryReviewProcess;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Gives each role its rights in the engine, and Tasklist its lists; once, however often the service starts and in
 * however many instances. Rights to a single task come from the engine itself when it hands the task out.
 */
@Component
class EngineSetUp implements ApplicationRunner {
    private static final String EVERY = Authorization.ANY;

    private final ProcessEngine engine;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    EngineSetUp(ProcessEngine engine, AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.engine = engine;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        OneAtATime.setUp(engine, this::setUp);
    }

    private void setUp() {
        for (String role : List.of(Role.JUROR, Role.SECRETARIAT)) {
            grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(role, Resources.PROCESS_DEFINITION, JuryReviewProcess.KEY, Permissions.READ);
            grant(role, Resources.PROCESS_DEFINITION, AwardRoundProcess.KEY, Permissions.READ);
        }
        operator();

        String own = filter(
                "Mine oppgaver",
                "Det du har å gjøre",
                10,
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        grant(Role.JUROR, Resources.FILTER, own, Permissions.READ);
        grant(Role.SECRETARIAT, Resources.FILTER, own, Permissions.READ);
        String secretariats = filter(
                "Sekretariatets oppgaver",
                "Det sekretariatet har å gjøre, også det en kollega har tatt",
                5,
                tasks.createTaskQuery().taskCandidateGroup(Role.SECRETARIAT).includeAssignedTasks());
        grant(Role.SECRETARIAT, Resources.FILTER, secretariats, Permissions.READ);
    }

    /** Sees where every process stands and mends it; sees no task, and so no dossier, score or decision. */
    private void operator() {
        grant(Role.OPERATOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                Role.OPERATOR,
                Resources.PROCESS_DEFINITION,
                EVERY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.UPDATE_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(
                Role.OPERATOR,
                Resources.PROCESS_INSTANCE,
                EVERY,
                ProcessInstancePermissions.READ,
                ProcessInstancePermissions.UPDATE,
                ProcessInstancePermissions.RETRY_JOB);
        grant(Role.OPERATOR, Resources.DECISION_DEFINITION, EVERY, Permissions.READ, Permissions.READ_HISTORY);
        grant(Role.OPERATOR, Resources.DEPLOYMENT, EVERY, Permissions.READ);
        grant(
                Role.OPERATOR,
                Resources.BATCH,
                EVERY,
                BatchPermissions.READ,
                BatchPermissions.CREATE_BATCH_SET_JOB_RETRIES);
    }

    private void grant(String role, Resource resource, String id, Permission... permissions) {
        long known = authorizations
                .createAuthorizationQuery()
                .groupIdIn(role)
                .resourceType(resource)
                .resourceId(id)
                .count();
        if (known == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(role);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }

    /** @return the filter's id */
    private String filter(String name, String description, int place, TaskQuery query) {
        List<Filter> known = filters.createTaskFilterQuery().filterName(name).list();
        if (!known.isEmpty()) {
            return known.get(0).getId();
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("description", description, "priority", place, "refresh", true));
        return filters.saveFilter(filter).getId();
    }
}
