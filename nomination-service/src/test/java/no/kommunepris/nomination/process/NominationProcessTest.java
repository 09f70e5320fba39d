package no.kommunepris.nomination.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kommunepris.backbone.inbox.EarlyEventException;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Dossier.MunicipalityName;
import no.kommunepris.events.Envelope;
import no.kommunepris.events.Event;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.events.NominationEvent.Means;
import no.kommunepris.events.NominationEvent.Notice;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.events.Sealed;
import no.kommunepris.events.Texts;
import no.kommunepris.nomination.application.ConfirmAnchoring;
import no.kommunepris.nomination.application.CorrectNomination;
import no.kommunepris.nomination.application.DeclineAnchoring;
import no.kommunepris.nomination.application.Receipt;
import no.kommunepris.nomination.application.RescheduleRound;
import no.kommunepris.nomination.application.SubmitNomination;
import no.kommunepris.nomination.application.WithdrawNomination;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.Confirmation;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Refusal;
import no.kommunepris.nomination.domain.Round;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.Samples;
import no.kommunepris.nomination.domain.SecretLinks;
import no.kommunepris.nomination.domain.State;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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
 * The process with the real engine on a real PostgreSQL. Nothing happens by itself: jobs run when the test says so, events
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
@Import(NominationProcessTest.Parts.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NominationProcessTest {
    private static final String OSLO = "0301";
    private static final String BODO = "1804";
    private static final String IN_BODO = "kari@bodo.kommune.example";
    private static final Set<String> WITHIN_THE_ANCHORING =
            Set.of("EndEvent_Confirmed", "EndEvent_MunicipalityDeclined", "EndEvent_Reminded");
    private static final Notice NOTICE = new Notice(null, "Prisen", "Uteteamet", null, null);

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

    private String round = "";
    private String status = "";
    private int year = 2027;
    private int events;

    @BeforeEach
    void begin() {
        BpmnAwareTests.init(engine);
        clock.moveTo(Samples.NOW);
        Round opened = Samples.round(year++);
        rounds.add(opened, Actor.SECRETARIAT, List.of());
        round = opened.id();
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @AfterAll
    void everyPathOfTheModelWasTaken() {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(NominationProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        coverage.assertComplete(repository.getBpmnModelInstance(definition));
    }

    @Test
    void aSelfNominatorsProofAndAnotherMunicipalitysYesBringItToTheJuryAndItWins() {
        String id = submitted(IN_BODO, BODO, BODO, OSLO);
        process(id).isActive().isWaitingAt("Task_AskForProof", "Task_RequestAnchoring");
        runJobs(id);
        process(id).isWaitingAt(NominationProcess.WAIT_ANSWER).hasPassed("Task_AskForProof", "Task_RequestAnchoring");
        assertThat(nominations.get(id).anchoring(BODO).sentTo().email()).isEqualTo(IN_BODO);
        assertThat(nominations.get(id).anchoring(OSLO).sentTo().email()).isEqualTo("postmottak@oslo.kommune.example");

        confirms(id, BODO);
        process(id).isWaitingAt(NominationProcess.WAIT_ANSWER).hasNotPassed(NominationProcess.HAND_OVER);
        confirms(id, OSLO);
        process(id).isWaitingAt(NominationProcess.HAND_OVER);
        runJobs(id);
        process(id).isWaitingAt("Wait_JurysWord");
        assertThat(nominations.get(id).state()).isEqualTo(State.ANCHORED);

        arrives(id, new JuryEvent.ReviewStarted(new Sealed<>(new JuryEvent.Work("Prisen", "Uteteamet", List.of()))));
        arrives(id, new JuryEvent.ReviewCompleted(4, 0, true));
        assertThat(nominations.get(id).state()).isEqualTo(State.REVIEWED);
        arrives(round, announced(id));
        runJobs(id);

        assertThat(endOf(id)).isEqualTo("EndEvent_Winner");
        assertThat(nominations.get(id).state()).isEqualTo(State.WINNER);
        assertThat(rounds.get(round).announcement()).isPresent();
    }

    @Test
    void aNominatorOutsideTheDomainIsNotAskedForProof() {
        String id = submitted("kari@elsewhere.example", BODO, BODO);
        runJobs(id);

        process(id).isWaitingAt(NominationProcess.WAIT_ANSWER).hasNotPassed("Task_AskForProof");
        assertThat(nominations.get(id).anchoring(BODO).sentTo().email()).isEqualTo("postmottak@bodo.kommune.example");
    }

    @Test
    void itEndsWhenAnotherNominationWins() {
        String id = withTheJury();

        arrives(id, new JuryEvent.NotSelected("another"));
        runJobs(id);

        assertThat(endOf(id)).isEqualTo("EndEvent_NotSelected");
        assertThat(nominations.get(id).state()).isEqualTo(State.NOT_SELECTED);
    }

    @Test
    void itEndsWhenItIsNotEligibleAndTheReasonIsNoProcessVariable() {
        String id = withTheJury();

        arrives(id, new JuryEvent.FoundIneligible(new Sealed<>(new JuryEvent.Ruling("Utenfor formålet."))));
        runJobs(id);

        assertThat(endOf(id)).isEqualTo("EndEvent_Ineligible");
        assertThat(nominations.get(id).state()).isEqualTo(State.INELIGIBLE);
        assertThat(nominations.get(id).ruling()).contains("Utenfor formålet.");
        assertThat(variables(id))
                .extracting(HistoricVariableInstance::getName)
                .containsOnly(
                        "nominationId",
                        "roundId",
                        "anchoringDeadline",
                        "reminderCycle",
                        "municipality",
                        "answer",
                        "outcome",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances",
                        "loopCounter");
    }

    @Test
    void oneNoEndsItForAllMunicipalities() {
        String id = submitted("kari@example.org", null, BODO, OSLO);
        runJobs(id);

        String token = links.anchoring(id, BODO, 1).token();
        declineAnchoring.decline(token, new Refusal("Per", "rådmann", "Nei takk."));
        arrives(id, new NominationEvent.AnchoringDeclined(BODO, Means.LINK, clock.instant(), new Sealed<>(NOTICE)));

        assertThat(endOf(id)).isEqualTo("EndEvent_Declined");
        assertThat(nominations.get(id).state()).isEqualTo(State.DECLINED);
    }

    @Test
    void itIsRemindedOnScheduleAndLapsesAtTheDeadline() {
        String id = submitted("kari@example.org", null, BODO);
        runJobs(id);

        clock.move(Samples.SCHEDULE.reminderEvery().minusSeconds(1));
        runJobs(id);
        process(id).hasNotPassed("Task_RemindMunicipality");
        clock.move(Duration.ofSeconds(2));
        runJobs(id);
        process(id).hasPassed("Task_RemindMunicipality").isWaitingAt(NominationProcess.WAIT_ANSWER);
        assertThat(nominations.get(id).anchoring(BODO).reminders()).isEqualTo(1);
        for (int week = 0; week < 6; week++) {
            clock.move(Samples.SCHEDULE.reminderEvery());
            runJobs(id);
        }
        assertThat(nominations.get(id).anchoring(BODO).reminders())
                .as("never more than five")
                .isEqualTo(5);

        clock.moveTo(Samples.SCHEDULE.anchoringDeadline().plusSeconds(1));
        runJobs(id);
        assertThat(endOf(id)).isEqualTo("EndEvent_Lapsed");
        assertThat(nominations.get(id).state()).isEqualTo(State.LAPSED);
    }

    @Test
    void aYesInTimeWhoseEventComesAfterTheDeadlineStillBringsItToTheJury() {
        String id = submitted("kari@example.org", null, BODO);
        runJobs(id);
        confirmAnchoring.confirm(links.anchoring(id, BODO, 1).token(), new Confirmation("Per", "rådmann", "per@x.no"));

        clock.moveTo(Samples.SCHEDULE.anchoringDeadline().plusSeconds(1));
        runJobs(id);

        process(id).isActive().isWaitingAt("Wait_JurysWord");
        assertThat(nominations.get(id).state()).isEqualTo(State.ANCHORED);
        arrives(id, confirmed(BODO));
        arrives(id, new JuryEvent.NotSelected("another"));
        runJobs(id);
        assertThat(nominations.get(id).state()).isEqualTo(State.NOT_SELECTED);
    }

    @Test
    void theNominatorCanWithdrawWhileMunicipalitiesAreAsked() {
        String id = submitted("kari@example.org", null, BODO, OSLO);
        runJobs(id);

        withdraws(id);

        assertThat(endOf(id)).isEqualTo("EndEvent_Withdrawn");
        arrives(id, confirmed(BODO));
        assertThat(nominations.get(id).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void theNominatorCanWithdrawWhileTheJuryReads() {
        String id = withTheJury();

        withdraws(id);

        assertThat(endOf(id)).isEqualTo("EndEvent_Withdrawn");
    }

    @Test
    void aCorrectedTextIsSentToEveryMunicipalityAgain() {
        String id = submitted("kari@example.org", null, BODO, OSLO);
        runJobs(id);
        confirms(id, BODO);

        correctNomination.correct(status, Samples.form(BODO, "5001"));
        arrives(id, new NominationEvent.Corrected(List.of(BODO, "5001"), List.of("prevention"), new Sealed<>(NOTICE)));
        runJobs(id);

        process(id).isWaitingAt(NominationProcess.WAIT_ANSWER);
        assertThat(nominations.get(id).municipalities()).containsExactly(BODO, "5001");
        assertThat(nominations.get(id).anchorings())
                .extracting(Anchoring::status)
                .containsOnly(Anchoring.Status.ASKED);
        confirms(id, BODO);
        confirms(id, "5001");
        runJobs(id);
        process(id).isWaitingAt("Wait_JurysWord");
    }

    @Test
    void newDatesMoveTheDeadlineOfWhatWaits() {
        String id = submitted("kari@example.org", null, BODO);
        runJobs(id);
        Schedule old = Samples.SCHEDULE;
        Instant later = old.anchoringDeadline().plus(Duration.ofDays(3));
        Schedule schedule = new Schedule(
                old.nominationsCloseAt(), later, old.reviewDeadline(), old.announceAt(), old.reminderEvery());

        rescheduleRound.reschedule(round, schedule, Samples.DESK);
        arrives(round, new RoundEvent.Rescheduled(schedule));

        assertThat(nominations.get(id).anchoringDeadline()).isEqualTo(later);
        Job timer = management
                .createJobQuery()
                .processInstanceId(instance(id).getId())
                .activityId(NominationProcess.ANCHORING_DEADLINE)
                .singleResult();
        assertThat(timer.getDuedate()).isEqualTo(Date.from(later));
    }

    @Test
    void theSameEventTwiceTakesEffectOnce() {
        String id = submitted("kari@example.org", null, BODO, OSLO);
        runJobs(id);
        confirmAnchoring.confirm(links.anchoring(id, BODO, 1).token(), new Confirmation("Per", "rådmann", "per@x.no"));
        Envelope<Event> envelope = envelope(id, confirmed(BODO));

        reactions.hear(envelope);
        reactions.hear(envelope);

        process(id).isWaitingAt(NominationProcess.WAIT_ANSWER);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance(id).getId())
                        .activityId("EndEvent_Confirmed")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anEventThatComesTooEarlyComesAgain() {
        String id = submitted("kari@example.org", null, BODO);

        assertThatThrownBy(() -> arrives(id, confirmed(BODO))).isInstanceOf(EarlyEventException.class);
        assertThatThrownBy(() -> arrives(id, new JuryEvent.NotSelected("another")))
                .isInstanceOf(EarlyEventException.class);
        runJobs(id);
        confirms(id, BODO);
        runJobs(id);
        process(id).isWaitingAt("Wait_JurysWord");
    }

    private String submitted(String email, @org.jspecify.annotations.Nullable String own, String... municipalities) {
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

    private String withTheJury() {
        String id = submitted("kari@example.org", null, BODO);
        runJobs(id);
        confirms(id, BODO);
        runJobs(id);
        process(id).isWaitingAt("Wait_JurysWord");
        return id;
    }

    private void confirms(String id, String municipality) {
        int letter = nominations.get(id).anchoring(municipality).generation();
        confirmAnchoring.confirm(
                links.anchoring(id, municipality, letter).token(), new Confirmation("Per", "rådmann", "per@x.no"));
        arrives(id, confirmed(municipality));
    }

    private NominationEvent confirmed(String municipality) {
        return new NominationEvent.AnchoringConfirmed(
                municipality, Means.LINK, clock.instant(), "hash", List.of(), new Sealed<>(NOTICE));
    }

    private void withdraws(String id) {
        withdrawNomination.withdraw(status);
        arrives(id, new NominationEvent.Withdrawn(clock.instant(), new Sealed<>(NOTICE)));
    }

    private JuryEvent announced(String nomination) {
        return new JuryEvent.WinnerAnnounced(
                nomination,
                "Uteteamet",
                List.of(new MunicipalityName(BODO, "Bodø")),
                Texts.of("Gratulerer"),
                null,
                clock.instant());
    }

    private void arrives(String subject, Event event) {
        reactions.hear(envelope(subject, event));
    }

    private Envelope<Event> envelope(String subject, Event event) {
        String id = "test-" + subject + "-" + ++events;
        return new Envelope<>(id, "/test", subject, round, Actor.SYSTEM, clock.instant(), null, event);
    }

    private ProcessInstanceAssert process(String id) {
        return BpmnAwareTests.assertThat(instance(id));
    }

    private ProcessInstance instance(String id) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .singleResult();
        assertThat(instance).as("the running process").isNotNull();
        return instance;
    }

    private String endOf(String id) {
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

    private List<HistoricVariableInstance> variables(String id) {
        String process = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .singleResult()
                .getId();
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(process)
                .list();
    }

    /** Lets the engine do everything that is due, until there is no more. */
    private void runJobs(String id) {
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
