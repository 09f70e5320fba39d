package no.kommunepris.jury.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.jury.Samples;
import no.kommunepris.jury.domain.AssessmentAnswer;
import no.kommunepris.jury.domain.EligibilityAnswer;
import no.kommunepris.jury.domain.Review;
import no.kommunepris.jury.domain.Score;
import no.kommunepris.jury.domain.Tally;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JuryReviewProcessTest extends EngineTest {

    @AfterAll
    void everyPathOfTheModelWasTaken() {
        coverage.assertComplete(JuryReviewProcess.KEY);
    }

    @Test
    void isReviewedWhenTheWholeJuryHasAnswered() {
        String nomination = anchored("Steinkjer", "methods", "cooperation");
        BpmnAwareTests.assertThat(process(nomination)).isWaitingAt(JuryReviewProcess.TASK_CHECK_ELIGIBILITY);
        foundEligible(nomination);
        assesses(nomination, Samples.CHAIR, 5);
        assesses(nomination, Samples.KS, 4);
        recuses(nomination, Samples.KORUS);
        BpmnAwareTests.assertThat(process(nomination))
                .isWaitingAt(JuryReviewProcess.TASK_ASSESS_NOMINATION)
                .hasNotPassed(JuryReviewProcess.TIMER_REVIEW_DEADLINE);
        assesses(nomination, Samples.USERS, 6);

        assertThat(endedAt(nomination, "EndEvent_Reviewed")).isTrue();
        Review review = reviews.get(nomination);
        assertThat(review.state()).isEqualTo(Review.State.REVIEWED);
        assertThat(review.tally()).isEqualTo(new Tally(3, 1, 4));
        assertThat(review.quorate()).isTrue();
    }

    @Test
    void endsWhenTheNominationIsNotInOrder() {
        String nomination = anchored("Et firma", "methods");
        Task check = task(nomination, JuryReviewProcess.TASK_CHECK_ELIGIBILITY);
        writes(check, "sekretariat", new EligibilityAnswer(false, "Kandidaten er ikke en kommune."));
        completes(check, "sekretariat");
        runJobs(nomination);
        assertThat(endedAt(nomination, "EndEvent_Ineligible")).isTrue();
        assertThat(reviews.get(nomination).state()).isEqualTo(Review.State.INELIGIBLE);
    }

    @Test
    void theDeadlineEndsTheAssessingAndDraftsDoNotCount() {
        String nomination = anchored("Steinkjer", "methods");
        foundEligible(nomination);
        assesses(nomination, Samples.KS, 4);
        writes(
                task(nomination, JuryReviewProcess.TASK_ASSESS_NOMINATION, Samples.KORUS),
                Samples.KORUS,
                new AssessmentAnswer(false, scores(nomination, 1), ""));
        clock.moveTo(Samples.REVIEW_DEADLINE.minusSeconds(1));
        runJobs(nomination);
        BpmnAwareTests.assertThat(process(nomination)).isWaitingAt(JuryReviewProcess.TASK_ASSESS_NOMINATION);
        clock.moveTo(Samples.REVIEW_DEADLINE.plusSeconds(1));
        runJobs(nomination);
        assertThat(endedAt(nomination, "EndEvent_Reviewed")).isTrue();
        assertThat(reviews.get(nomination).tally()).isEqualTo(new Tally(1, 0, 4));
        assertThat(reviews.get(nomination).quorate()).isFalse();
    }

    @Test
    void anAnswerHandedInJustBeforeTheDeadlineCountsThoughTheEngineHadNotNotedItYet() {
        String nomination = anchored("Steinkjer", "methods");
        foundEligible(nomination);
        Task assess = task(nomination, JuryReviewProcess.TASK_ASSESS_NOMINATION, Samples.KS);
        writes(assess, Samples.KS, new AssessmentAnswer(false, scores(nomination, 4), ""));
        completes(assess, Samples.KS);
        clock.moveTo(Samples.REVIEW_DEADLINE.plusSeconds(1));
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(process(nomination).getId())
                .timers()
                .singleResult()
                .getId());
        runJobs(nomination);
        assertThat(reviews.get(nomination).tally()).isEqualTo(new Tally(1, 0, 4));
    }

    @Test
    void oneFoundEligibleAfterTheDeadlineEndsAtOnceAndGivesNobodyATask() {
        String nomination = anchored("Steinkjer", "methods");
        clock.moveTo(Samples.REVIEW_DEADLINE.plusSeconds(1));
        foundEligible(nomination);
        assertThat(endedAt(nomination, "EndEvent_Reviewed")).isTrue();
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(nomination)
                        .taskDefinitionKey(JuryReviewProcess.TASK_ASSESS_NOMINATION)
                        .count())
                .isZero();
        assertThat(reviews.get(nomination).tally()).isEqualTo(new Tally(0, 0, 4));
        assertThat(reviews.get(nomination).quorate()).isFalse();
    }

    @Test
    void aNewDeadlineMovesTheTimerAndTheDueDates() {
        String nomination = anchored("Steinkjer", "methods");
        foundEligible(nomination);
        RoundEvent.Schedule old = Samples.schedule();
        arrives(
                round,
                new RoundEvent.Rescheduled(new RoundEvent.Schedule(
                        old.nominationsCloseAt(),
                        old.anchoringDeadline(),
                        old.reviewDeadline().plus(Duration.ofDays(7)),
                        old.announceAt(),
                        old.reminderEvery())));
        assertThat(task(nomination, JuryReviewProcess.TASK_ASSESS_NOMINATION, Samples.KS)
                        .getDueDate())
                .isEqualTo(Samples.REVIEW_DEADLINE.plus(Duration.ofDays(7)));
        clock.moveTo(Samples.REVIEW_DEADLINE.plusSeconds(1));
        runJobs(nomination);
        BpmnAwareTests.assertThat(process(nomination)).isWaitingAt(JuryReviewProcess.TASK_ASSESS_NOMINATION);
        clock.moveTo(Samples.REVIEW_DEADLINE.plus(Duration.ofDays(8)));
        runJobs(nomination);
        assertThat(endedAt(nomination, "EndEvent_Reviewed")).isTrue();
    }

    @Test
    void aWithdrawalEndsItWhereverItStands() {
        String checking = anchored("En", "methods");
        withdrawn(checking);
        assertThat(endedAt(checking, "EndEvent_Withdrawn")).isTrue();

        String assessing = anchored("To", "methods");
        foundEligible(assessing);
        withdrawn(assessing);
        assertThat(endedAt(assessing, "EndEvent_Withdrawn")).isTrue();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(assessing).count())
                .isZero();
        assertThat(reviews.get(assessing).state()).isEqualTo(Review.State.WITHDRAWN);
    }

    @Test
    void aWithdrawalAfterTheReviewIsNoError() {
        String nomination = reviewed("Steinkjer", 4);
        withdrawn(nomination);
        assertThat(rounds.get(round).isGone(nomination)).isTrue();
    }

    @Test
    void anUnfinishedAssessmentCannotBeCompletedAndTheTaskStays() {
        String nomination = anchored("Steinkjer", "methods");
        foundEligible(nomination);
        Task assess = task(nomination, JuryReviewProcess.TASK_ASSESS_NOMINATION, Samples.KS);
        assertThatThrownBy(() -> completes(assess, Samples.KS))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Svar på om du er inhabil i denne saken.");
        writes(assess, Samples.KS, new AssessmentAnswer(false, Map.of("methods", new Score(5, "")), ""));
        assertThatThrownBy(() -> completes(assess, Samples.KS))
                .hasMessageContaining("Skriv en kommentar til «Nye metoder».");
        assertThat(task(nomination, JuryReviewProcess.TASK_ASSESS_NOMINATION, Samples.KS))
                .isNotNull();
        assesses(nomination, Samples.KS, 5);
    }

    @Test
    void aJurorCannotCompleteClaimOrHandOnAnothersTask() {
        String nomination = anchored("Steinkjer", "methods");
        foundEligible(nomination);
        Task ks = task(nomination, JuryReviewProcess.TASK_ASSESS_NOMINATION, Samples.KS);
        writes(ks, Samples.KS, new AssessmentAnswer(false, scores(nomination, 5), ""));
        assertThatThrownBy(() -> completes(ks, Samples.KORUS)).isInstanceOf(AuthorizationException.class);
        asJuror(Samples.KORUS, () -> assertThatThrownBy(() -> tasks.claim(ks.getId(), Samples.KORUS))
                .isInstanceOf(ProcessEngineException.class));
        asJuror(Samples.KS, () -> assertThatThrownBy(() -> tasks.setAssignee(ks.getId(), Samples.KORUS))
                .isInstanceOf(AuthorizationException.class));
        asJuror(Samples.KORUS, () -> assertThat(tasks.createTaskQuery().list())
                .isNotEmpty()
                .allMatch(task -> Samples.KORUS.equals(task.getAssignee())));
        completes(ks, Samples.KS);
    }

    @Test
    void completingTwiceIsRefusedByTheEngine() {
        String nomination = anchored("Steinkjer", "methods");
        foundEligible(nomination);
        Task assess = task(nomination, JuryReviewProcess.TASK_ASSESS_NOMINATION, Samples.KS);
        assesses(nomination, Samples.KS, 5);
        assertThatThrownBy(() -> completes(assess, Samples.KS)).isInstanceOf(ProcessEngineException.class);
        assertThat(reviews.get(nomination).tally().assessments()).isEqualTo(1);
    }

    @Test
    void theSameEventsAgainStartNothingTwice() {
        String nomination = anchored("Steinkjer", "methods");
        arrives(nomination, Samples.anchored("Steinkjer", "methods"));
        arrives(round, Samples.round());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(nomination)
                        .count())
                .isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(round)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void noScoreNoCommentAndNoTextReachesTheEnginesTables() {
        String nomination = reviewed("Steinkjer kommune", 6);
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(nomination)
                                .singleResult()
                                .getId())
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .isSubsetOf(
                        "nominationId",
                        "roundId",
                        "reviewDeadline",
                        "eligible",
                        "juror",
                        "recused",
                        "assessments",
                        "recusals",
                        "jurors",
                        "quorate",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances",
                        "loopCounter");
    }

    private void asJuror(String juror, Runnable work) {
        identity.setAuthentication(juror, List.of("JUROR"));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
