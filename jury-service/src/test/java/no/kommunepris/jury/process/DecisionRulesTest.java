package no.kommunepris.jury.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import no.kommunepris.backbone.inbox.EarlyEventException;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.jury.Samples;
import no.kommunepris.jury.domain.AnnouncementAnswer.When;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who decides, when it gets out, and that nobody can read it before. */
class DecisionRulesTest extends DecisionTest {
    @Autowired
    private MongoTemplate mongo;

    @Test
    void aNewAnnouncementTimeMovesTheTimer() {
        String best = reviewed("Best", 6);
        toDeliberation(best);
        proposes(best);
        approveAll();
        winnerAnswers(1, true);
        announcementPrepared(When.AT_TIME);
        RoundEvent.Schedule old = Samples.schedule();
        arrives(
                round,
                new RoundEvent.Rescheduled(new RoundEvent.Schedule(
                        old.nominationsCloseAt(),
                        old.anchoringDeadline(),
                        old.reviewDeadline(),
                        old.announceAt().plus(Duration.ofDays(1)),
                        old.reminderEvery())));
        clock.moveTo(Samples.ANNOUNCE_AT.plusSeconds(1));
        runJobs(round);
        assertThat(rounds.get(round).announced()).isFalse();
        clock.moveTo(Samples.ANNOUNCE_AT.plus(Duration.ofDays(2)));
        runJobs(round);
        assertThat(rounds.get(round).announced()).isTrue();
    }

    @Test
    void aChairWithAConflictOfInterestDoesNotGetTheDeliberation() {
        String best = anchored("Best", "methods");
        foundEligible(best);
        recuses(best, Samples.CHAIR);
        List.of(Samples.KS, Samples.KORUS, Samples.USERS).forEach(juror -> assesses(best, juror, 6));
        toDeliberation(best);
        Task deliberate = task(round, AwardRoundProcess.TASK_DELIBERATE);
        assertThat(deliberate.getAssignee()).isEqualTo(Samples.KS);
        proposes(best);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(round)
                        .taskDefinitionKey(AwardRoundProcess.TASK_APPROVE)
                        .list())
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder(Samples.KS, Samples.KORUS, Samples.USERS);
    }

    @Test
    void nothingAboutANominationIsKnownBeforeItsRound() {
        String known = round;
        round = "r-unknown";
        assertThatThrownBy(() -> anchored("Tidlig", "methods")).isInstanceOf(EarlyEventException.class);
        assertThatThrownBy(() -> nominationsClose("n")).isInstanceOf(EarlyEventException.class);
        round = known;
    }

    /** The winner is nowhere in clear before the announcement: not in events, not in the engine. */
    @Test
    void theDecisionIsSealed() {
        String best = reviewed("Hemmelig kandidat", 6);
        toDeliberation(best);
        proposes(best);
        approveAll();
        String outbox = String.valueOf(mongo.getCollection("rounds")
                .find(new org.bson.Document("_id", round))
                .first()
                .get("outbox"));
        assertThat(outbox).doesNotContain("Hemmelig kandidat").doesNotContain(best);
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(process(round).getId())
                        .list())
                .noneMatch(variable -> best.equals(variable.getValue()));
    }
}
