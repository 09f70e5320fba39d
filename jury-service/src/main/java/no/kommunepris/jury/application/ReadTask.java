package no.kommunepris.jury.application;

import java.util.List;
import java.util.stream.IntStream;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.jury.domain.AssessmentAnswer;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Panel;
import no.kommunepris.jury.domain.Proposal;
import no.kommunepris.jury.domain.Review;
import no.kommunepris.jury.domain.Score;
import no.kommunepris.jury.domain.Selection;
import org.springframework.stereotype.Service;

/** Shows a task to the one who does it, and no more of it than that person may see. */
@Service
public class ReadTask {
    private final AggregateStore<Review> reviews;
    private final AggregateStore<JuryRound> rounds;
    private final PanelOfRound panels;
    private final Sentences sentences;

    ReadTask(
            AggregateStore<Review> reviews,
            AggregateStore<JuryRound> rounds,
            PanelOfRound panels,
            Sentences sentences) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.panels = panels;
        this.sentences = sentences;
    }

    /** @throws NotFoundException when this person has a conflict of interest with what the task is about */
    public TaskView read(JuryTask task) {
        return switch (task.kind()) {
            case CHECK_ELIGIBILITY -> checkEligibility(reviews.get(task.subject()));
            case ASSESS_NOMINATION -> assessNomination(reviews.get(task.subject()), task.person());
            case DELIBERATE -> deliberate(rounds.get(task.subject()), task.person());
            case APPROVE_DECISION -> approveDecision(rounds.get(task.subject()), task);
            case PREPARE_ANNOUNCEMENT -> prepareAnnouncement(rounds.get(task.subject()));
        };
    }

    private static TaskView checkEligibility(Review review) {
        return new TaskView.CheckEligibility(
                review.reference(),
                review.awardName(),
                review.candidate(),
                review.dossier().summary(),
                review.dossier().municipalities(),
                review.claimed().stream()
                        .map(criterion -> new TaskView.Argument(
                                criterion.id(), criterion.text().nb(), review.argument(criterion)))
                        .toList(),
                review.selfNomination(),
                review.eligibility());
    }

    private TaskView assessNomination(Review review, String juror) {
        if (review.recused(juror)) {
            throw new NotFoundException("A juror with a conflict of interest sees nothing of " + review.id());
        }
        AssessmentAnswer answer = review.answerOf(juror);
        if (!Boolean.FALSE.equals(answer.conflict())) {
            return new TaskView.DeclareConflict(
                    review.awardName(),
                    review.candidate(),
                    review.dossier().municipalities(),
                    review.reviewDeadline(),
                    answer);
        }
        return new TaskView.AssessNomination(
                review.awardName(),
                review.candidate(),
                review.dossier().summary(),
                review.dossier().municipalities(),
                review.dossier().sources(),
                review.claimed().stream()
                        .map(criterion -> new TaskView.ClaimedCriterion(
                                criterion.id(), criterion.text().nb(), criterion.weight(), review.argument(criterion)))
                        .toList(),
                IntStream.rangeClosed(Score.LOWEST, Score.HIGHEST)
                        .mapToObj(step -> sentences.sentence("step." + step))
                        .toList(),
                review.reviewDeadline(),
                answer);
    }

    private TaskView deliberate(JuryRound round, String juror) {
        Panel panel = panels.find(round);
        List<TaskView.BodysObjection> objections = round.objections().stream()
                .filter(objection -> !recused(objection.nomination(), juror))
                .map(objection -> new TaskView.BodysObjection(
                        round.bodyName(objection.body()), candidate(objection.nomination()), objection.reason()))
                .toList();
        return new TaskView.Deliberate(
                round.awardName().nb(),
                panel.rankingFor(juror).rows(),
                round.deliberation(),
                objections,
                round.declined().stream()
                        .filter(nomination -> !recused(nomination, juror))
                        .map(this::candidate)
                        .toList());
    }

    private TaskView approveDecision(JuryRound round, JuryTask task) {
        Proposal proposal = round.proposal();
        if (recused(proposal.winner(), task.person())) {
            throw new NotFoundException("A juror with a conflict of interest sees nothing of " + proposal.winner());
        }
        return new TaskView.ApproveDecision(
                round.awardName().nb(),
                candidate(proposal.winner()),
                proposal.reasons(),
                round.bodyName(task.bodyId()),
                round.approvalAnswerOf(task.bodyId()));
    }

    private TaskView prepareAnnouncement(JuryRound round) {
        Selection selection = round.selection();
        Review winner = reviews.get(selection.nomination());
        return new TaskView.PrepareAnnouncement(
                round.awardName().nb(),
                winner.candidate(),
                winner.dossier().municipalities(),
                selection.reasons(),
                selection.words(),
                selection.guests(),
                round.schedule().announceAt(),
                round.announcement());
    }

    private boolean recused(String nomination, String juror) {
        return reviews.get(nomination).recused(juror);
    }

    private String candidate(String nomination) {
        return reviews.get(nomination).candidate();
    }
}
