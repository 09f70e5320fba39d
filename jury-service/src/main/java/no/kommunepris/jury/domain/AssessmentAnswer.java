package no.kommunepris.jury.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kommunepris.events.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * A juror's assessment.
 *
 * @param conflict whether the juror has a conflict of interest; null until the juror has said so, which comes first
 * @param scores by criterion id
 * @param note for the juror alone
 */
public record AssessmentAnswer(@Nullable Boolean conflict, Map<String, Score> scores, String note) implements Answer {
    static final AssessmentAnswer EMPTY = new AssessmentAnswer(null, Map.of(), "");

    public AssessmentAnswer {
        scores = Map.copyOf(scores);
    }

    boolean recused() {
        return Boolean.TRUE.equals(conflict);
    }

    List<Problem> problems(List<Criterion> claimed) {
        List<Problem> problems = new ArrayList<>();
        List<String> known = claimed.stream().map(Criterion::id).toList();
        scores.forEach((criterion, given) -> {
            if (!known.contains(criterion)) {
                problems.add(Problem.of("scores", "unknown-criterion"));
                return;
            }
            Integer score = given.score();
            if (score != null && (score < Score.LOWEST || score > Score.HIGHEST)) {
                problems.add(Problem.of(
                        "scores." + criterion + ".score", "score-out-of-range", Score.LOWEST, Score.HIGHEST));
            }
            Limits.check(problems, "scores." + criterion + ".comment", given.comment(), Limits.COMMENT);
        });
        if (conflict == null && scores.values().stream().anyMatch(Score::given)) {
            problems.add(Problem.of("conflict", "conflict-comes-first"));
        }
        Limits.check(problems, "note", note, Limits.NOTE);
        return problems;
    }

    List<Problem> missing(List<Criterion> claimed) {
        if (conflict == null) {
            return List.of(Problem.of("conflict", "choose-conflict"));
        }
        if (conflict) {
            return List.of();
        }
        List<Problem> missing = new ArrayList<>();
        for (Criterion criterion : claimed) {
            Score given = scores.get(criterion.id());
            String name = criterion.text().nb();
            if (given == null || given.score() == null) {
                missing.add(Problem.of("scores." + criterion.id() + ".score", "give-score", name));
            }
            if (given == null || given.comment().isBlank()) {
                missing.add(Problem.of("scores." + criterion.id() + ".comment", "give-comment", name));
            }
        }
        return missing;
    }

    /** The same without scores and note: what is kept of a juror who has a conflict of interest. */
    AssessmentAnswer emptied() {
        return new AssessmentAnswer(conflict, Map.of(), "");
    }
}
