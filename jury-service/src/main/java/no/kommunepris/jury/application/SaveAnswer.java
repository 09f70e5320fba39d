package no.kommunepris.jury.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.jury.domain.AnnouncementAnswer;
import no.kommunepris.jury.domain.Answer;
import no.kommunepris.jury.domain.ApprovalAnswer;
import no.kommunepris.jury.domain.AssessmentAnswer;
import no.kommunepris.jury.domain.DeliberationAnswer;
import no.kommunepris.jury.domain.EligibilityAnswer;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Problem;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Service;

/** Keeps what somebody has written in a task's form so far. */
@Service
public class SaveAnswer {
    private final AggregateStore<Review> reviews;
    private final AggregateStore<JuryRound> rounds;
    private final PanelOfRound panels;
    private final Clock clock;

    SaveAnswer(AggregateStore<Review> reviews, AggregateStore<JuryRound> rounds, PanelOfRound panels, Clock clock) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.panels = panels;
        this.clock = clock;
    }

    /** When the answer was kept, and what it still lacks. */
    public record Saved(Instant savedAt, List<Problem> missing) {}

    /**
     * @throws no.kommunepris.jury.domain.InvalidAnswerException when it is not even good enough for a draft
     * @throws IllegalArgumentException when the answer is to another kind of task
     */
    public Saved save(JuryTask task, Answer answer) {
        Instant now = clock.instant();
        return new Saved(now, keep(task, answer, now));
    }

    private List<Problem> keep(JuryTask task, Answer answer, Instant now) {
        if (answer instanceof EligibilityAnswer eligibility && task.kind() == JuryTask.Kind.CHECK_ELIGIBILITY) {
            return changeReview(task, Actor.SECRETARIAT, review -> review.save(eligibility))
                    .missingForEligibility();
        }
        if (answer instanceof AssessmentAnswer assessment && task.kind() == JuryTask.Kind.ASSESS_NOMINATION) {
            return changeReview(task, Actor.JUROR, review -> review.save(task.person(), assessment, now))
                    .missingForAssessment(task.person());
        }
        if (answer instanceof DeliberationAnswer deliberation && task.kind() == JuryTask.Kind.DELIBERATE) {
            JuryRound round = changeRound(task, Actor.JUROR, each -> each.save(deliberation));
            return round.missingForDeliberation(panels.find(round), task.person());
        }
        if (answer instanceof ApprovalAnswer approval && task.kind() == JuryTask.Kind.APPROVE_DECISION) {
            return changeRound(task, Actor.JUROR, round -> round.save(task.bodyId(), task.person(), approval, now))
                    .missingForApproval(task.bodyId());
        }
        if (answer instanceof AnnouncementAnswer announcement && task.kind() == JuryTask.Kind.PREPARE_ANNOUNCEMENT) {
            return changeRound(task, Actor.SECRETARIAT, round -> round.save(announcement))
                    .missingForAnnouncement();
        }
        throw new IllegalArgumentException("Not an answer to " + task.kind());
    }

    private Review changeReview(JuryTask task, Actor actor, Consumer<Review> change) {
        return reviews.change(task.subject(), actor, review -> {
            change.accept(review);
            return List.of();
        });
    }

    private JuryRound changeRound(JuryTask task, Actor actor, Consumer<JuryRound> change) {
        return rounds.change(task.subject(), actor, round -> {
            change.accept(round);
            return List.of();
        });
    }
}
