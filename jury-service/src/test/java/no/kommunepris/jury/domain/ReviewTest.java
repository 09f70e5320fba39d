package no.kommunepris.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.jury.Samples;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private final Review review = Jury.assessing("n1", "methods", "cooperation");

    @Test
    void onlyTheCriteriaThatTheNominationClaimsAreAssessed() {
        assertThat(review.claimed()).extracting("id").containsExactly("methods", "cooperation");
    }

    @Test
    void aNewReviewTellsTheSecretariatOfItsTask() {
        Review fresh = new Review("n2", Jury.round(), Samples.dossier("Ny", "methods"), false);
        assertThat(fresh.started())
                .singleElement()
                .isInstanceOfSatisfying(JuryEvent.ReviewStarted.class, event -> assertThat(
                                event.sealed().content().people())
                        .extracting("email")
                        .containsExactly("sekretariat@example.org"));
    }

    @Test
    void whatIsFoundInOrderIsToldToEveryJurorOnce() {
        Review fresh = new Review("n2", Jury.round(), Samples.dossier("Ny", "methods"), false);
        fresh.save(new EligibilityAnswer(true, ""));
        fresh.handInEligibility("sekretariat");
        assertThat(fresh.rule(Samples.OPENED))
                .singleElement()
                .isInstanceOfSatisfying(
                        JuryEvent.FoundEligible.class,
                        event -> assertThat(event.sealed().content().people()).hasSize(4));
        assertThat(fresh.rule(Samples.OPENED)).isEmpty();
        assertThat(fresh.eligible()).isTrue();
    }

    @Test
    void whatIsFoundInOrderAfterTheDeadlineIsNobodysWork() {
        Review late = new Review("n2", Jury.round(), Samples.dossier("Sen", "methods"), false);
        late.save(new EligibilityAnswer(true, ""));
        late.handInEligibility("sekretariat");
        assertThat(late.jurorsToAsk(Samples.REVIEW_DEADLINE.minusSeconds(1))).hasSize(4);
        assertThat(late.rule(Samples.REVIEW_DEADLINE))
                .singleElement()
                .isInstanceOfSatisfying(
                        JuryEvent.FoundEligible.class,
                        event -> assertThat(event.sealed().content().people()).isEmpty());
    }

    @Test
    void whoFindsANominationNotInOrderMustSayWhy() {
        Review fresh = new Review("n2", Jury.round(), Samples.dossier("Ny", "methods"), false);
        assertThat(fresh.missingForEligibility()).extracting(Problem::code).containsExactly("choose-eligible");
        fresh.save(new EligibilityAnswer(false, "  "));
        assertThatThrownBy(() -> fresh.handInEligibility("sekretariat")).isInstanceOf(UnfinishedAnswerException.class);
        fresh.save(new EligibilityAnswer(false, "Kandidaten er et firma."));
        fresh.handInEligibility("sekretariat");
        assertThat(fresh.rule(Samples.OPENED))
                .singleElement()
                .isInstanceOfSatisfying(
                        JuryEvent.FoundIneligible.class,
                        event -> assertThat(event.sealed().content().reason()).contains("firma"));
        assertThat(fresh.eligible()).isFalse();
    }

    @Test
    void aCheckThatIsHandedInStands() {
        Review fresh = new Review("n2", Jury.round(), Samples.dossier("Ny", "methods"), false);
        fresh.save(new EligibilityAnswer(true, ""));
        fresh.handInEligibility("sekretariat");
        assertThatThrownBy(() -> fresh.save(new EligibilityAnswer(false, "Angret")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aCorrectedTextIsTakenOverUntilItHasBeenChecked() {
        Review fresh = new Review("n2", Jury.round(), Samples.dossier("Ny", "methods"), false);
        fresh.revise(Samples.dossier("Rettet", "prevention"), Jury.round().criteria());
        assertThat(fresh.candidate()).isEqualTo("Rettet");
        assertThat(fresh.claimed()).extracting("id").containsExactly("prevention");
        review.revise(Samples.dossier("For sent", "prevention"), Jury.round().criteria());
        assertThat(review.candidate()).isEqualTo("Kandidat n1");
    }

    @Test
    void aScoreOf7IsRefused() {
        var refused = catchThrowableOfType(
                InvalidAnswerException.class,
                () -> review.save(
                        Samples.KS,
                        new AssessmentAnswer(false, Map.of("methods", new Score(7, "Best!")), ""),
                        Samples.OPENED));
        assertThat(refused.problems()).extracting(Problem::field).containsExactly("scores.methods.score");
        assertThat(review.answerOf(Samples.KS)).isEqualTo(AssessmentAnswer.EMPTY);
    }

    @Test
    void aScoreOf0IsRefused() {
        assertThatThrownBy(() -> review.save(
                        Samples.KS,
                        new AssessmentAnswer(false, Map.of("methods", new Score(0, "")), ""),
                        Samples.OPENED))
                .isInstanceOf(InvalidAnswerException.class);
    }

    @Test
    void aCriterionTheNominationDoesNotClaimCannotBeScored() {
        assertThatThrownBy(() -> review.save(
                        Samples.KS,
                        new AssessmentAnswer(false, Map.of("prevention", new Score(6, "")), ""),
                        Samples.OPENED))
                .isInstanceOf(InvalidAnswerException.class);
    }

    @Test
    void aCommentOverItsLimitIsRefusedAndOneAtItsLimitIsKept() {
        String longest = "😀".repeat(Limits.COMMENT);
        review.save(
                Samples.KS, new AssessmentAnswer(false, Map.of("methods", new Score(1, longest)), ""), Samples.OPENED);
        assertThatThrownBy(() -> review.save(
                        Samples.KS,
                        new AssessmentAnswer(false, Map.of("methods", new Score(1, longest + "!")), ""),
                        Samples.OPENED))
                .isInstanceOf(InvalidAnswerException.class);
    }

    @Test
    void theConflictOfInterestIsDeclaredBeforeAnyScore() {
        assertThatThrownBy(() -> review.save(
                        Samples.KS,
                        new AssessmentAnswer(null, Map.of("methods", new Score(6, "")), ""),
                        Samples.OPENED))
                .isInstanceOf(InvalidAnswerException.class);
    }

    @Test
    void anUnfinishedAssessmentIsKeptButCannotBeHandedIn() {
        review.save(Samples.KS, new AssessmentAnswer(false, Map.of("methods", new Score(5, "")), ""), Samples.OPENED);
        assertThat(review.missingForAssessment(Samples.KS))
                .extracting(Problem::field)
                .containsExactly("scores.methods.comment", "scores.cooperation.score", "scores.cooperation.comment");
        assertThatThrownBy(() -> review.handInAssessment(Samples.KS)).isInstanceOf(UnfinishedAnswerException.class);
        assertThat(review.tally()).isEqualTo(new Tally(0, 0, 4));
    }

    @Test
    void whatIsHandedInCanNoLongerBeChanged() {
        Jury.assesses(review, Samples.KS, 5);
        assertThatThrownBy(() -> Jury.assesses(review, Samples.KS, 6)).isInstanceOf(RefusedException.class);
    }

    @Test
    void whatARecusedJurorHasWrittenIsForgotten() {
        review.save(
                Samples.KS,
                new AssessmentAnswer(false, Map.of("methods", new Score(5, "Bra")), "Mitt"),
                Samples.OPENED);
        Jury.recuses(review, Samples.KS);
        assertThat(review.answerOf(Samples.KS)).isEqualTo(new AssessmentAnswer(true, Map.of(), ""));
        assertThat(review.recused(Samples.KS)).isTrue();
        assertThat(review.tally()).isEqualTo(new Tally(0, 1, 4));
    }

    @Test
    void anAnswerIsToldOnceAndSaysNeitherWhoNorWhat() {
        review.save(Samples.KS, new AssessmentAnswer(true, Map.of(), ""), Samples.OPENED);
        review.handInAssessment(Samples.KS);
        assertThat(review.record(Samples.KS)).isEqualTo(List.of(new JuryEvent.JurorRecused(1, 4)));
        assertThat(review.record(Samples.KS)).isEmpty();
    }

    @Test
    void aDraftDoesNotCountWhenTheDeadlineComes() {
        Jury.assesses(review, Samples.KS, 5);
        review.save(Samples.KORUS, new AssessmentAnswer(false, Map.of(), "Kommer"), Samples.OPENED);
        assertThat(review.complete(false)).isEqualTo(List.of(new JuryEvent.ReviewCompleted(1, 0, false)));
        assertThat(review.complete(true)).isEmpty();
        assertThatThrownBy(() -> Jury.assesses(review, Samples.KORUS, 6)).isInstanceOf(RefusedException.class);
    }

    @Test
    void onlyAReviewedNominationHearsThatAnotherWonAndOnlyOnce() {
        assertThat(review.notSelected("n9")).isEmpty();
        review.complete(true);
        assertThat(review.notSelected("n1")).isEmpty();
        assertThat(review.notSelected("n9")).isEqualTo(List.of(new JuryEvent.NotSelected("n9")));
        assertThat(review.notSelected("n9")).isEmpty();
    }

    @Test
    void whenNobodyWonItIsToldWithoutAWinner() {
        review.complete(true);
        assertThat(review.notSelected(null)).isEqualTo(List.of(new JuryEvent.NotSelected(null)));
        assertThat(review.notSelected(null)).isEmpty();
    }

    @Test
    void aCheckTakesEffectOnlyWhenItIsHandedInAndItsTextThenStands() {
        Review fresh = new Review("n2", Jury.round(), Samples.dossier("Ny", "methods"), false);
        fresh.save(new EligibilityAnswer(true, ""));
        assertThatThrownBy(() -> fresh.rule(Samples.OPENED)).isInstanceOf(RefusedException.class);
        fresh.handInEligibility("sekretariat");
        fresh.revise(Samples.dossier("For sent", "prevention"), Jury.round().criteria());
        assertThat(fresh.candidate()).isEqualTo("Ny");
    }

    @Test
    void aDraftIsNotToldOf() {
        review.save(Samples.KS, new AssessmentAnswer(true, Map.of(), ""), Samples.OPENED);
        assertThatThrownBy(() -> review.record(Samples.KS)).isInstanceOf(RefusedException.class);
    }

    @Test
    void nothingIsToldOfAJurorAfterTheReviewHasEnded() {
        review.save(Samples.KS, new AssessmentAnswer(true, Map.of(), ""), Samples.OPENED);
        review.handInAssessment(Samples.KS);
        review.complete(false);
        assertThat(review.record(Samples.KS)).isEmpty();
    }

    @Test
    void whoIsNotOfTheJuryCannotAssess() {
        assertThatThrownBy(() -> Jury.assesses(review, "fremmed", 6)).isInstanceOf(RefusedException.class);
        assertThat(review.tally()).isEqualTo(new Tally(0, 0, 4));
    }

    @Test
    void aWithdrawalChangesNothingWhenItWasFoundNotEligible() {
        Review fresh = new Review("n2", Jury.round(), Samples.dossier("Ny", "methods"), false);
        fresh.save(new EligibilityAnswer(false, "Kandidaten er et firma."));
        fresh.handInEligibility("sekretariat");
        fresh.rule(Samples.OPENED);
        fresh.withdraw();
        assertThat(fresh.state()).isEqualTo(Review.State.INELIGIBLE);
    }
}
