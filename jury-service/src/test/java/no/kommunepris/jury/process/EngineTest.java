package no.kommunepris.jury.process;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kommunepris.backbone.inbox.Inbox;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.backbone.security.Role;
import no.kommunepris.events.Event;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.events.Sealed;
import no.kommunepris.jury.Samples;
import no.kommunepris.jury.application.JuryTask;
import no.kommunepris.jury.application.SaveAnswer;
import no.kommunepris.jury.application.Tasks;
import no.kommunepris.jury.application.Viewer;
import no.kommunepris.jury.domain.Answer;
import no.kommunepris.jury.domain.AssessmentAnswer;
import no.kommunepris.jury.domain.EligibilityAnswer;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Review;
import no.kommunepris.jury.domain.Score;
import no.kommunepris.jury.messaging.Reactions;
import no.kommunepris.testing.WithInfrastructure;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * A test with the real engine on a real PostgreSQL. Nothing happens by itself: jobs run when the test says so, events come
 * when it hands them in, and the clock stands still until it is moved.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "spring.kafka.listener.auto-startup=false"})
@WithInfrastructure
@Import(EngineTest.TestParts.class)
public abstract class EngineTest {
    @TestConfiguration(proxyBeanMethods = false)
    static class TestParts {
        @Bean
        HandMovedClock handMovedClock() {
            return new HandMovedClock();
        }

        @Bean
        Coverage coverage(RepositoryService repository) {
            return new Coverage(repository);
        }
    }

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected HistoryService history;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected IdentityService identity;

    @Autowired
    protected HandMovedClock clock;

    @Autowired
    protected AggregateStore<JuryRound> rounds;

    @Autowired
    protected AggregateStore<Review> reviews;

    @Autowired
    Coverage coverage;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Reactions reactions;

    @Autowired
    private Tasks juryTasks;

    @Autowired
    private SaveAnswer saveAnswer;

    protected String round = "";

    @BeforeEach
    void begin() {
        BpmnAwareTests.init(engine);
        round = "r-" + UUID.randomUUID();
        clock.moveTo(Samples.OPENED);
        arrives(round, Samples.round());
    }

    @AfterEach
    void end() {
        identity.clearAuthentication();
        clock.letGo();
    }

    // ---- what comes from outside

    protected void arrives(String subject, Event event) {
        var envelope = Samples.envelope(subject, round, event);
        reactions.to(envelope).ifPresent(reaction -> inbox.pass(envelope, reaction));
    }

    /** @return the id of a nomination that has come to the jury */
    protected String anchored(String candidate, String... criteria) {
        String nomination = "n-" + UUID.randomUUID();
        arrives(nomination, Samples.submitted("KP-27-" + candidate));
        arrives(nomination, Samples.anchored(candidate, criteria));
        return nomination;
    }

    protected void withdrawn(String nomination) {
        arrives(nomination, new NominationEvent.Withdrawn(clock.instant(), new Sealed<>(Samples.notice())));
    }

    protected void nominationsClose(String... nominations) {
        arrives(round, new RoundEvent.NominationsClosed(clock.instant(), List.of(nominations)));
    }

    /** Brings the service's own event back to it, as Kafka would. */
    protected void reviewCompletedArrives(String nomination) {
        var tally = reviews.get(nomination).tally();
        arrives(nomination, new JuryEvent.ReviewCompleted(tally.assessments(), tally.recusals(), true));
    }

    // ---- what people do

    protected Task task(String businessKey, String definition) {
        return requireNonNull(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(definition)
                        .singleResult(),
                definition);
    }

    protected Task task(String businessKey, String definition, String assignee) {
        return requireNonNull(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(definition)
                        .taskAssignee(assignee)
                        .singleResult(),
                definition + " for " + assignee);
    }

    protected void writes(Task task, String person, Answer answer) {
        String role = person.startsWith("sekretariat") ? Role.SECRETARIAT : Role.JUROR;
        JuryTask found =
                juryTasks.find(task.getId(), new Viewer(person, Set.of(role))).orElseThrow();
        saveAnswer.save(found, answer);
    }

    /** Presses the button in Tasklist. */
    protected void completes(Task task, String person) {
        String role = person.startsWith("sekretariat") ? Role.SECRETARIAT : Role.JUROR;
        identity.setAuthentication(person, List.of(role));
        try {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), person);
            }
            tasks.complete(task.getId());
        } finally {
            identity.clearAuthentication();
        }
    }

    protected void foundEligible(String nomination) {
        Task check = task(nomination, JuryReviewProcess.TASK_CHECK_ELIGIBILITY);
        writes(check, "sekretariat", new EligibilityAnswer(true, ""));
        completes(check, "sekretariat");
        runJobs(nomination);
    }

    protected void assesses(String nomination, String juror, int score) {
        Task assess = task(nomination, JuryReviewProcess.TASK_ASSESS_NOMINATION, juror);
        writes(assess, juror, new AssessmentAnswer(false, scores(nomination, score), "Mitt notat"));
        completes(assess, juror);
        runJobs(nomination);
    }

    protected void recuses(String nomination, String juror) {
        Task assess = task(nomination, JuryReviewProcess.TASK_ASSESS_NOMINATION, juror);
        writes(assess, juror, new AssessmentAnswer(true, Map.of(), ""));
        completes(assess, juror);
        runJobs(nomination);
    }

    protected Map<String, Score> scores(String nomination, int score) {
        return reviews.get(nomination).claimed().stream()
                .collect(Collectors.toMap(criterion -> criterion.id(), criterion -> new Score(score, "Godt arbeid.")));
    }

    /** Anchored, found eligible, and given the same score by every juror. */
    protected String reviewed(String candidate, int score) {
        String nomination = anchored(candidate, "methods");
        foundEligible(nomination);
        Samples.JURORS.forEach(juror -> assesses(nomination, juror, score));
        return nomination;
    }

    // ---- the engine

    protected ProcessInstance process(String businessKey) {
        return requireNonNull(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult());
    }

    /** Whether the process has ended, and where. */
    protected boolean endedAt(String businessKey, String endEvent) {
        return history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .completed()
                        .list()
                        .stream()
                        .flatMap(instance -> history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .activityId(endEvent)
                                .finished()
                                .list()
                                .stream())
                        .count()
                == 1;
    }

    /** Lets the engine do everything that is due, until there is no more. */
    protected void runJobs(String businessKey) {
        List<Job> due = due(businessKey).toList();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = due(businessKey).toList();
        }
    }

    private Stream<Job> due(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).executable().list().stream());
    }
}
