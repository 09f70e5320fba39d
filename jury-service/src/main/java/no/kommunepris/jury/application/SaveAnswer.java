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
    private final WhatIsMissing whatIsMissing;
    private final Clock clock;

    SaveAnswer(
            AggregateStore<Review> reviews,
            AggregateStore<JuryRound> rounds,
            WhatIsMissing whatIsMissing,
            Clock clock) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.whatIsMissing = whatIsMissing;
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
        keep(task, answer, now);
        return new Saved(now, whatIsMissing.in(task));
    }

    private void keep(JuryTask task, Answer answer, Instant now) {
        if (answer instanceof EligibilityAnswer eligibility && task.kind() == JuryTask.Kind.CHECK_ELIGIBILITY) {
            changeReview(task, Actor.SECRETARIAT, review -> review.save(eligibility));
        } else if (answer instanceof AssessmentAnswer assessment && task.kind() == JuryTask.Kind.ASSESS_NOMINATION) {
            changeReview(task, Actor.JUROR, review -> review.save(task.person(), assessment, now));
        } else if (answer instanceof DeliberationAnswer deliberation && task.kind() == JuryTask.Kind.DELIBERATE) {
            changeRound(task, Actor.JUROR, round -> round.save(deliberation));
        } else if (answer instanceof ApprovalAnswer approval && task.kind() == JuryTask.Kind.APPROVE_DECISION) {
            changeRound(task, Actor.JUROR, round -> round.save(task.bodyId(), task.person(), approval, now));
        } else if (answer instanceof AnnouncementAnswer announcement
                && task.kind() == JuryTask.Kind.PREPARE_ANNOUNCEMENT) {
            changeRound(task, Actor.SECRETARIAT, round -> round.save(announcement));
        } else {
            throw new IllegalArgumentException("Not an answer to " + task.kind());
        }
    }

    private void changeReview(JuryTask task, Actor actor, Consumer<Review> change) {
        reviews.change(task.subject(), actor, review -> {
            change.accept(review);
            return List.of();
        });
    }

    private void changeRound(JuryTask task, Actor actor, Consumer<JuryRound> change) {
        rounds.change(task.subject(), actor, round -> {
            change.accept(round);
            return List.of();
        });
    }
}
