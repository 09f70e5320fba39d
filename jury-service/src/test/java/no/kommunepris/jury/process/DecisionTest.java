package no.kommunepris.jury.process;

import java.util.List;
import java.util.stream.IntStream;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.events.Sealed;
import no.kommunepris.jury.Samples;
import no.kommunepris.jury.domain.AnnouncementAnswer;
import no.kommunepris.jury.domain.AnnouncementAnswer.When;
import no.kommunepris.jury.domain.ApprovalAnswer;
import no.kommunepris.jury.domain.DeliberationAnswer;
import org.camunda.bpm.engine.task.Task;

/** A test that takes a round from its reviews to its announcement. */
public abstract class DecisionTest extends EngineTest {
    static final List<String> BODIES = List.of("tsb", "ks", "korus", "bruker");

    protected void toDeliberation(String... nominations) {
        for (String nomination : nominations) {
            reviewCompletedArrives(nomination);
        }
        nominationsClose(nominations);
    }

    protected void proposes(String winner) {
        Task deliberate = task(round, AwardRoundProcess.TASK_DELIBERATE);
        writes(deliberate, deliberate.getAssignee(), new DeliberationAnswer(winner, "Varig og modig arbeid."));
        completes(deliberate, deliberate.getAssignee());
        runJobs(round);
    }

    protected void approves(String body, ApprovalAnswer answer) {
        says(body, answer);
        runJobs(round);
    }

    /** The last one to say something leaves the engine with work that is still to be done. */
    protected void says(String body, ApprovalAnswer answer) {
        String juror = Samples.JURORS.get(IntStream.range(0, BODIES.size())
                .filter(index -> BODIES.get(index).equals(body))
                .findFirst()
                .orElseThrow());
        Task approve = task(round, AwardRoundProcess.TASK_APPROVE, juror);
        writes(approve, juror, answer);
        completes(approve, juror);
    }

    protected void approveAll() {
        BODIES.forEach(body -> approves(body, new ApprovalAnswer(true, "")));
    }

    protected void winnerAnswers(int attempt, boolean yes) {
        var words = new Sealed<>(new RoundEvent.Acceptance(yes ? "Takk!" : "Vi kan ikke."));
        arrives(
                round,
                yes ? new RoundEvent.WinnerAccepted(attempt, 2, words) : new RoundEvent.WinnerDeclined(attempt, words));
        runJobs(round);
    }

    protected void announcementPrepared(When when) {
        Task prepare = task(round, AwardRoundProcess.TASK_PREPARE_ANNOUNCEMENT);
        writes(prepare, "sekretariat", new AnnouncementAnswer("Vinneren er …", "", "", when));
        completes(prepare, "sekretariat");
    }
}
