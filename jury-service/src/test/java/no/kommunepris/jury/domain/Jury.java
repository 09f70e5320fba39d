package no.kommunepris.jury.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import no.kommunepris.jury.Samples;

/** Shortcuts to reviews and rounds in a certain state. */
final class Jury {
    private Jury() {}

    static JuryRound round() {
        return new JuryRound("r1", Samples.round());
    }

    /** A review the jurors can start on. */
    static Review assessing(String nomination, String... criteria) {
        Review review = new Review(nomination, round(), Samples.dossier("Kandidat " + nomination, criteria), false);
        review.save(new EligibilityAnswer(true, ""));
        review.handInEligibility("sekretariat");
        review.rule(Samples.OPENED);
        return review;
    }

    /** The juror gives the same score on each criterion that is claimed. */
    static void assesses(Review review, String juror, int score) {
        Map<String, Score> scores = new LinkedHashMap<>();
        review.claimed().forEach(criterion -> scores.put(criterion.id(), new Score(score, "Bra.")));
        assesses(review, juror, scores);
    }

    static void assesses(Review review, String juror, Map<String, Score> scores) {
        review.save(juror, new AssessmentAnswer(false, scores, ""), Samples.OPENED);
        review.handInAssessment(juror);
        review.record(juror);
    }

    static void recuses(Review review, String juror) {
        review.save(juror, new AssessmentAnswer(true, Map.of(), ""), Samples.OPENED);
        review.handInAssessment(juror);
        review.record(juror);
    }

    /** Assessed by the whole jury. */
    static Review reviewed(String nomination, int score) {
        Review review = assessing(nomination, "methods");
        Samples.JURORS.forEach(juror -> assesses(review, juror, score));
        review.complete(true);
        return review;
    }

    /** Assessed by the whole jury but this one, who has a conflict of interest. */
    static Review reviewedWithout(String nomination, String recused) {
        Review review = assessing(nomination, "methods");
        recuses(review, recused);
        Samples.JURORS.stream().filter(juror -> !juror.equals(recused)).forEach(juror -> assesses(review, juror, 4));
        review.complete(true);
        return review;
    }
}
