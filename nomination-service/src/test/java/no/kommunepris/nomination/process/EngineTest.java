package no.kommunepris.nomination.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Dossier.MunicipalityName;
import no.kommunepris.events.Envelope;
import no.kommunepris.events.Event;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.events.NominationEvent.Means;
import no.kommunepris.events.NominationEvent.Notice;
import no.kommunepris.events.Sealed;
import no.kommunepris.events.Texts;
import no.kommunepris.nomination.application.ConfirmAnchoring;
import no.kommunepris.nomination.application.CorrectNomination;
import no.kommunepris.nomination.application.DeclineAnchoring;
import no.kommunepris.nomination.application.Receipt;
import no.kommunepris.nomination.application.RescheduleRound;
import no.kommunepris.nomination.application.SubmitNomination;
import no.kommunepris.nomination.application.WithdrawNomination;
import no.kommunepris.nomination.domain.Confirmation;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Round;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.Samples;
import no.kommunepris.nomination.domain.SecretLinks;
import no.kommunepris.nomination.messaging.Reactions;
import no.kommunepris.testing.WithInfrastructure;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/**
 * A test of the process with the real engine on a real PostgreSQL. Nothing happens by itself: jobs run when the test says so, events
 * come when it hands them in, and the clock stands still until it is moved. It has databases of its own, since the jobs
 * of another test's service must not run here.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=nomination-process-service",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.eventing.execution=true",
            "spring.kafka.listener.auto-startup=false",
            "kommunepris.register.practice-domain=kommune.example"
        })
@WithInfrastructure
@Import(EngineTest.Parts.class)
abstract class EngineTest {
    static final String OSLO = "0301";
    static final String BODO = "1804";
    static final String IN_BODO = "kari@bodo.kommune.example";
    private static final Set<String> WITHIN_THE_ANCHORING =
            Set.of("EndEvent_Confirmed", "EndEvent_MunicipalityDeclined", "EndEvent_Reminded");
    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2027);
    static final Notice NOTICE = new Notice(null, "Prisen", "Uteteamet", null, null);

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        HandMovedClock handMovedClock() {
            return new HandMovedClock();
        }

        @Bean
        @Primary
        KafkaTemplate<String, CloudEvent> mutedEvents(ProducerFactory<String, CloudEvent> producers) {
            return new MutedEvents(producers);
        }

        @Bean
        Coverage coverage() {
            return new Coverage();
        }
    }

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    HandMovedClock clock;

    @Autowired
    Coverage coverage;

    @Autowired
    Reactions reactions;

    @Autowired
    Rounds rounds;

    @Autowired
    Nominations nominations;

    @Autowired
    SecretLinks links;

    @Autowired
    SubmitNomination submitNomination;

    @Autowired
    ConfirmAnchoring confirmAnchoring;

    @Autowired
    DeclineAnchoring declineAnchoring;

    @Autowired
    WithdrawNomination withdrawNomination;

    @Autowired
    CorrectNomination correctNomination;

    @Autowired
    RescheduleRound rescheduleRound;

    String round = "";
    String status = "";
    private int events;

    @BeforeEach
    void begin() {
        BpmnAwareTests.init(engine);
        clock.moveTo(Samples.NOW);
        // A round of its own: an earlier test may have moved the clock, and the service closed its round, for good.
        Round opened = Samples.round(NEXT_YEAR.getAndIncrement());
        rounds.add(opened, Actor.SECRETARIAT, List.of());
        round = opened.id();
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    String submitted(String email, @Nullable String own, String... municipalities) {
        var form = own == null ? Samples.form(municipalities) : Samples.selfForm(email, own, municipalities);
        Receipt receipt = submitNomination.submit(
                round, form, Channel.WEB, UUID.randomUUID().toString());
        status = receipt.statusToken();
        arrives(
                receipt.nominationId(),
                new NominationEvent.Submitted(
                        receipt.reference(),
                        "prøveprisen",
                        Channel.WEB,
                        own != null,
                        List.of(municipalities),
                        List.of("prevention"),
                        clock.instant(),
                        Samples.SCHEDULE.anchoringDeadline(),
                        new Sealed<>(NOTICE)));
        return receipt.nominationId();
    }

    String withTheJury() {
        String id = submitted("kari@example.org", null, BODO);
        runJobs(id);
        confirms(id, BODO);
        runJobs(id);
        process(id).isWaitingAt("Wait_JurysWord");
        return id;
    }

    void confirms(String id, String municipality) {
        int letter = nominations.get(id).anchoring(municipality).generation();
        confirmAnchoring.confirm(
                links.anchoring(id, municipality, letter).token(), new Confirmation("Per", "rådmann", "per@x.no"));
        arrives(id, confirmed(municipality));
    }

    NominationEvent confirmed(String municipality) {
        return new NominationEvent.AnchoringConfirmed(
                municipality, Means.LINK, clock.instant(), "hash", List.of(), new Sealed<>(NOTICE));
    }

    void withdraws(String id) {
        withdrawNomination.withdraw(status);
        arrives(id, new NominationEvent.Withdrawn(clock.instant(), new Sealed<>(NOTICE)));
    }

    JuryEvent announced(String nomination) {
        return new JuryEvent.WinnerAnnounced(
                nomination,
                "Uteteamet",
                List.of(new MunicipalityName(BODO, "Bodø")),
                Texts.of("Gratulerer"),
                null,
                clock.instant());
    }

    void arrives(String subject, Event event) {
        reactions.hear(envelope(subject, event));
    }

    Envelope<Event> envelope(String subject, Event event) {
        String id = "test-" + subject + "-" + ++events;
        return new Envelope<>(id, "/test", subject, round, Actor.SYSTEM, clock.instant(), null, event);
    }

    ProcessInstanceAssert process(String id) {
        return BpmnAwareTests.assertThat(instance(id));
    }

    ProcessInstance instance(String id) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .singleResult();
        assertThat(instance).as("the running process").isNotNull();
        return instance;
    }

    String endOf(String id) {
        HistoricProcessInstance ended = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .finished()
                .singleResult();
        assertThat(ended).as("the ended process").isNotNull();
        return history.createHistoricActivityInstanceQuery().processInstanceId(ended.getId()).finished().list().stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(HistoricActivityInstance::getActivityId)
                .filter(activity -> !WITHIN_THE_ANCHORING.contains(activity))
                .collect(Collectors.joining(", "));
    }

    List<HistoricVariableInstance> variables(String id) {
        String process = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .singleResult()
                .getId();
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(process)
                .list();
    }

    /** Lets the engine do everything that is due, until there is no more. */
    void runJobs(String id) {
        List<Job> due = due(id);
        while (!due.isEmpty()) {
            management.executeJob(due.get(0).getId());
            due = due(id);
        }
    }

    private List<Job> due(String id) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .singleResult();
        return instance == null
                ? List.of()
                : management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .executable()
                        .list();
    }
}
