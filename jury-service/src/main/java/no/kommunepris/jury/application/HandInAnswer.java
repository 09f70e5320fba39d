package no.kommunepris.jury.application;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.Actor;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Panel;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Service;

/**
 * Hands in what a task's form holds: from now on it counts and stands. Handing in again, after an engine that could not
 * complete the task, changes nothing.
 */
@Service
public class HandInAnswer {
    private final AggregateStore<Review> reviews;
    private final AggregateStore<JuryRound> rounds;
    private final PanelOfRound panels;
    private final Clock clock;

    HandInAnswer(AggregateStore<Review> reviews, AggregateStore<JuryRound> rounds, PanelOfRound panels, Clock clock) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.panels = panels;
        this.clock = clock;
    }

    /** @throws no.kommunepris.jury.domain.UnfinishedAnswerException when something is missing; nothing was handed in */
    public void handIn(JuryTask task) {
        String person = task.person();
        switch (task.kind()) {
            case CHECK_ELIGIBILITY -> review(task, Actor.SECRETARIAT, review -> review.handInEligibility(person));
            case ASSESS_NOMINATION -> review(task, Actor.JUROR, review -> review.handInAssessment(person));
            case DELIBERATE -> {
                Panel panel = panels.find(task.subject());
                round(task, Actor.JUROR, round -> round.propose(panel, person, clock.instant()));
            }
            case APPROVE_DECISION -> round(task, Actor.JUROR, round -> round.handInApproval(task.bodyId()));
            case PREPARE_ANNOUNCEMENT -> round(task, Actor.SECRETARIAT, round -> round.handInAnnouncement(person));
        }
    }

    private void review(JuryTask task, Actor actor, Consumer<Review> change) {
        reviews.change(task.subject(), actor, review -> {
            change.accept(review);
            return List.of();
        });
    }

    private void round(JuryTask task, Actor actor, Consumer<JuryRound> change) {
        rounds.change(task.subject(), actor, round -> {
            change.accept(round);
            return List.of();
        });
    }
}
