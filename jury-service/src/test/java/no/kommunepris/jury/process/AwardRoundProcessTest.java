package no.kommunepris.jury.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.Sealed;
import no.kommunepris.jury.Samples;
import no.kommunepris.jury.application.PanelOfRound;
import no.kommunepris.jury.domain.AnnouncementAnswer.When;
import no.kommunepris.jury.domain.ApprovalAnswer;
import no.kommunepris.jury.domain.Ranking;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwardRoundProcessTest extends DecisionTest {
    @Autowired
    private AwardRounds awardRounds;

    @Autowired
    private PanelOfRound panels;

    @AfterAll
    void everyPathOfTheModelWasTaken() {
        coverage.assertComplete(AwardRoundProcess.KEY);
    }

    @Test
    void goesFromTheClosingOfNominationsToTheAnnouncementAtItsTime() {
        String best = reviewed("Best", 6);
        String other = reviewed("Annen", 3);
        reviewCompletedArrives(best);
        reviewCompletedArrives(other);
        BpmnAwareTests.assertThat(process(round)).isWaitingAt(AwardRoundProcess.WAIT_NOMINATIONS_CLOSED);
        nominationsClose(best, other);
        BpmnAwareTests.assertThat(process(round)).isWaitingAt(AwardRoundProcess.TASK_DELIBERATE);
        proposes(best);
        approveAll();
        BpmnAwareTests.assertThat(process(round)).isWaitingAt("Wait_WinnersAnswer");
        winnerAnswers(1, true);
        announcementPrepared(When.AT_TIME);
        clock.moveTo(Samples.ANNOUNCE_AT.minusSeconds(1));
        runJobs(round);
        assertThat(rounds.get(round).announced()).isFalse();
        clock.moveTo(Samples.ANNOUNCE_AT);
        runJobs(round);
        assertThat(endedAt(round, "EndEvent_Announced")).isTrue();
        assertThat(rounds.get(round).announced()).isTrue();
        assertThat(reviews.get(other).notSelected(best)).as("told already").isEmpty();
    }

    @Test
    void theDeliberationBeginsWhenTheLastNominationIsThrough() {
        String reviewed = reviewed("Best", 6);
        String open = anchored("Treg", "methods");
        nominationsClose(reviewed, open);
        reviewCompletedArrives(reviewed);
        BpmnAwareTests.assertThat(process(round)).isWaitingAt("Gateway_Reviews");
        withdrawn(open);
        BpmnAwareTests.assertThat(process(round))
                .isWaitingAt(AwardRoundProcess.TASK_DELIBERATE)
                .hasNotPassed(AwardRoundProcess.TIMER_REVIEWS_OVERDUE);
    }

    @Test
    void aNominationThatLapsesOrIsDeclinedIsNotWaitedFor() {
        String reviewed = reviewed("Best", 6);
        reviewCompletedArrives(reviewed);
        arrives("n-lapsed", new NominationEvent.Lapsed(List.of("5001"), new Sealed<>(Samples.notice())));
        nominationsClose(reviewed, "n-lapsed");
        BpmnAwareTests.assertThat(process(round)).isWaitingAt(AwardRoundProcess.TASK_DELIBERATE);
    }

    @Test
    void overdueReviewsAreNotWaitedForButThoseAboutToEndAre() {
        String done = reviewed("Best", 6);
        String late = anchored("Treg", "methods");
        foundEligible(late);
        reviewCompletedArrives(done);
        nominationsClose(done, late);
        clock.moveTo(Samples.REVIEW_DEADLINE.plusSeconds(1));
        Job overdue = management
                .createJobQuery()
                .processInstanceId(process(round).getId())
                .timers()
                .singleResult();
        assertThatThrownBy(() -> management.executeJob(overdue.getId())).hasMessageContaining("still being ended");
        runJobs(late);
        management.executeJob(overdue.getId());
        BpmnAwareTests.assertThat(process(round))
                .hasPassed(AwardRoundProcess.TIMER_REVIEWS_OVERDUE)
                .isWaitingAt(AwardRoundProcess.TASK_DELIBERATE);
    }

    @Test
    void aRoundWithoutCandidatesEndsWithoutAWinnerAndSaysSo() {
        nominationsClose();
        runJobs(round);
        assertThat(endedAt(round, "EndEvent_NoWinner")).isTrue();
        assertThat(rounds.get(round).endedWithoutWinner()).isTrue();
    }

    @Test
    void whenTheOnlyCandidateDeclinesTheRoundEndsAndItsNominationGetsTheSameAnswerAsAnyOther() {
        String only = reviewed("Eneste", 6);
        toDeliberation(only);
        proposes(only);
        approveAll();
        winnerAnswers(1, false);
        assertThat(endedAt(round, "EndEvent_NoWinner")).isTrue();
        assertThat(reviews.get(only).notSelected(null)).as("told already").isEmpty();
    }

    @Test
    void whenTheLastCandidateIsWithdrawnTheDeliberationEnds() {
        String first = reviewed("En", 6);
        String last = reviewed("To", 5);
        toDeliberation(first, last);
        withdrawn(first);
        Task deliberate = task(round, AwardRoundProcess.TASK_DELIBERATE);
        assertThat(panels.find(round).rankingFor(deliberate.getAssignee()).rows())
                .extracting(Ranking.Row::nomination)
                .containsExactly(last);
        withdrawn(last);
        runJobs(round);
        assertThat(endedAt(round, "EndEvent_NoWinner")).isTrue();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(round).count())
                .isZero();
    }

    @Test
    void whenTheLastCandidateIsWithdrawnDuringTheApprovalTheApprovalEnds() {
        String only = reviewed("Eneste", 6);
        toDeliberation(only);
        proposes(only);
        approves("ks", new ApprovalAnswer(true, ""));
        withdrawn(only);
        runJobs(round);
        assertThat(endedAt(round, "EndEvent_NoWinner")).isTrue();
        assertThat(rounds.get(round).decided()).isFalse();
    }

    @Test
    void aWithdrawalAfterTheLastApprovalIsNotToldThatItWonAndTheOthersAreChosenAmong() {
        String best = reviewed("Best", 6);
        String other = reviewed("Annen", 5);
        toDeliberation(best, other);
        proposes(best);
        BODIES.forEach(body -> says(body, new ApprovalAnswer(true, "")));
        withdrawn(best);
        runJobs(round);
        BpmnAwareTests.assertThat(process(round))
                .hasPassed("Catch_NoLongerACandidate", "Task_Reopen")
                .isWaitingAt(AwardRoundProcess.TASK_DELIBERATE);
        assertThat(rounds.get(round).decided()).isFalse();
        assertThat(rounds.get(round).deliberation().winner()).isNull();
        proposes(other);
        approveAll();
        assertThat(rounds.get(round).selection().nomination()).isEqualTo(other);
        assertThat(rounds.get(round).attempt()).isEqualTo(1);
    }

    @Test
    void aReviewThatEndsAfterARoundWithoutAWinnerGetsItsAnswerToo() {
        String forgotten = anchored("Glemt", "methods");
        nominationsClose(forgotten);
        clock.moveTo(Samples.REVIEW_DEADLINE.plusSeconds(1));
        runJobs(round);
        assertThat(endedAt(round, "EndEvent_NoWinner")).isTrue();
        foundEligible(forgotten);
        reviewCompletedArrives(forgotten);
        assertThat(reviews.get(forgotten).notSelected(null)).as("told already").isEmpty();
    }

    @Test
    void anObjectionGoesBackToTheDeliberationAndEndsTheOtherApprovals() {
        String best = reviewed("Best", 6);
        String other = reviewed("Annen", 5);
        toDeliberation(best, other);
        proposes(best);
        approves("ks", new ApprovalAnswer(true, ""));
        approves("korus", new ApprovalAnswer(false, "Den andre er bedre."));
        BpmnAwareTests.assertThat(process(round)).isWaitingAt(AwardRoundProcess.TASK_DELIBERATE);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(round)
                        .taskDefinitionKey(AwardRoundProcess.TASK_APPROVE)
                        .count())
                .isZero();
        proposes(other);
        approveAll();
        assertThat(rounds.get(round).selection().nomination()).isEqualTo(other);
    }

    @Test
    void aWinnerWhoDeclinesSendsTheRoundBackAndTheNextHearsNothingOfIt() {
        String best = reviewed("Best", 6);
        String other = reviewed("Annen", 5);
        toDeliberation(best, other);
        proposes(best);
        approveAll();
        winnerAnswers(1, false);
        BpmnAwareTests.assertThat(process(round)).isWaitingAt(AwardRoundProcess.TASK_DELIBERATE);
        proposes(other);
        approveAll();
        winnerAnswers(2, true);
        announcementPrepared(When.NOW);
        runJobs(round);
        assertThat(endedAt(round, "EndEvent_Announced")).isTrue();
        assertThat(rounds.get(round).selection().nomination()).isEqualTo(other);
    }

    @Test
    void anAnswerToAnEarlierDecisionChangesNothing() {
        String best = reviewed("Best", 6);
        String other = reviewed("Annen", 5);
        toDeliberation(best, other);
        proposes(best);
        approveAll();
        winnerAnswers(1, false);
        proposes(other);
        approveAll();
        winnerAnswers(1, true);
        BpmnAwareTests.assertThat(process(round)).isWaitingAt("Wait_WinnersAnswer");
    }

    @Test
    void announceNowComesBeforeTheTime() {
        String best = reviewed("Best", 6);
        toDeliberation(best);
        proposes(best);
        approveAll();
        winnerAnswers(1, true);
        announcementPrepared(When.AT_TIME);
        assertThat(awardRounds.announceNow(round)).isTrue();
        runJobs(round);
        assertThat(endedAt(round, "EndEvent_Announced")).isTrue();
        assertThat(awardRounds.announceNow(round)).isFalse();
    }

    @Test
    void aReviewThatEndsAfterTheAnnouncementGetsItsAnswerToo() {
        String best = reviewed("Best", 6);
        String forgotten = anchored("Glemt", "methods");
        reviewCompletedArrives(best);
        nominationsClose(best, forgotten);
        clock.moveTo(Samples.REVIEW_DEADLINE.plusSeconds(1));
        runJobs(round);
        proposes(best);
        approveAll();
        winnerAnswers(1, true);
        announcementPrepared(When.NOW);
        runJobs(round);
        foundEligible(forgotten);
        reviewCompletedArrives(forgotten);
        assertThat(reviews.get(forgotten).notSelected(best)).as("told already").isEmpty();
    }
}
