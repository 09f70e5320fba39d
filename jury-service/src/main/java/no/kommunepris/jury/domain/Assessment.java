package no.kommunepris.jury.domain;

import java.time.Instant;
import java.util.List;
import no.kommunepris.events.Criterion;

/**
 * One juror's work on one nomination.
 *
 * @param handedIn the juror has completed the task: from now on it counts, and cannot be changed
 * @param told the event that tells of it is written
 */
public record Assessment(String juror, AssessmentAnswer answer, Instant savedAt, boolean handedIn, boolean told) {

    /** The juror has no conflict of interest and has given scores that count. */
    boolean counts() {
        return handedIn && !answer.recused();
    }

    boolean recuses() {
        return handedIn && answer.recused();
    }

    /** The score of this juror alone: the mean over the claimed criteria, each with its weight. */
    double total(List<Criterion> claimed) {
        double sum = 0;
        double weights = 0;
        for (Criterion criterion : claimed) {
            Score given = answer.scores().get(criterion.id());
            if (given != null && given.score() != null) {
                sum += criterion.weight() * given.score();
                weights += criterion.weight();
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    Assessment handIn() {
        return new Assessment(juror, answer.recused() ? answer.emptied() : answer, savedAt, true, told);
    }

    Assessment tell() {
        return new Assessment(juror, answer, savedAt, handedIn, true);
    }
}
