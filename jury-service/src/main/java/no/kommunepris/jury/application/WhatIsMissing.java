package no.kommunepris.jury.application;

import java.util.List;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Problem;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Service;

/** Says what still hinders a task from being completed. */
@Service
public class WhatIsMissing {
    private final AggregateStore<Review> reviews;
    private final AggregateStore<JuryRound> rounds;
    private final PanelOfRound panels;

    WhatIsMissing(AggregateStore<Review> reviews, AggregateStore<JuryRound> rounds, PanelOfRound panels) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.panels = panels;
    }

    public List<Problem> in(JuryTask task) {
        return switch (task.kind()) {
            case CHECK_ELIGIBILITY -> reviews.get(task.subject()).missingForEligibility();
            case ASSESS_NOMINATION -> reviews.get(task.subject()).missingForAssessment(task.person());
            case DELIBERATE -> {
                JuryRound round = rounds.get(task.subject());
                yield round.missingForDeliberation(panels.find(round), task.person());
            }
            case APPROVE_DECISION -> rounds.get(task.subject()).missingForApproval(task.bodyId());
            case PREPARE_ANNOUNCEMENT -> rounds.get(task.subject()).missingForAnnouncement();
        };
    }
}
