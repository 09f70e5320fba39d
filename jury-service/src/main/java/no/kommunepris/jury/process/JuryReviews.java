package no.kommunepris.jury.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import no.kommunepris.backbone.engine.Correlation;
import no.kommunepris.jury.domain.Review;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Starts the process {@code jury-review} and tells it what happened. */
@Component
public class JuryReviews {
    private final Correlation correlation;
    private final Timers timers;
    private final TaskService tasks;

    JuryReviews(Correlation correlation, Timers timers, TaskService tasks) {
        this.correlation = correlation;
        this.timers = timers;
        this.tasks = tasks;
    }

    public void start(Review review) {
        correlation.start(
                JuryReviewProcess.KEY,
                review.id(),
                Map.of(
                        JuryReviewProcess.NOMINATION_ID, review.id(),
                        JuryReviewProcess.ROUND_ID, review.roundId(),
                        JuryReviewProcess.REVIEW_DEADLINE, Date.from(review.reviewDeadline())));
    }

    /** Ends the review of a nomination that was withdrawn; one that has ended, or never started, needs nothing. */
    public void withdrawn(String nomination) {
        correlation.offer(JuryReviewProcess.MESSAGE_WITHDRAWN, nomination, Map.of());
    }

    public void reschedule(String nomination, Instant deadline) {
        timers.move(
                JuryReviewProcess.KEY,
                nomination,
                JuryReviewProcess.TIMER_REVIEW_DEADLINE,
                JuryReviewProcess.REVIEW_DEADLINE,
                deadline);
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(nomination)
                .taskDefinitionKey(JuryReviewProcess.TASK_ASSESS_NOMINATION)
                .list()) {
            task.setDueDate(Date.from(deadline));
            tasks.saveTask(task);
        }
    }
}
