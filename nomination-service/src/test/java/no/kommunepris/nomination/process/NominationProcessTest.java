package no.kommunepris.nomination.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import no.kommunepris.backbone.inbox.EarlyEventException;
import no.kommunepris.events.Envelope;
import no.kommunepris.events.Event;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Means;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.events.Sealed;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.Confirmation;
import no.kommunepris.nomination.domain.Refusal;
import no.kommunepris.nomination.domain.Samples;
import no.kommunepris.nomination.domain.State;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NominationProcessTest extends EngineTest {
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
    void itEndsWhenNobodyWins() {
        String id = withTheJury();

        arrives(id, new JuryEvent.NotSelected(null));
        runJobs(id);

        assertThat(endOf(id)).isEqualTo("EndEvent_NotSelected");
        assertThat(nominations.get(id).isWithoutPrize()).isTrue();
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
}
