package no.kommunepris.jury.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.Dossier.MunicipalityName;
import org.jspecify.annotations.Nullable;

/**
 * The candidates in the order of what the jury gave them: by mean, then median, then name. A juror's score for a
 * candidate is the weighted mean over the criteria that its nomination claims; a criterion it does not claim counts for
 * nothing, up or down.
 */
public record Ranking(List<Row> rows) {

    /**
     * One candidate. Mean, median and spread are of the jurors' scores, and null while there is none. The spread is the
     * distance between the highest and the lowest, since "two steps apart" says more to a small jury than a deviation.
     */
    public record Row(
            String nomination,
            String candidate,
            List<MunicipalityName> municipalities,
            @Nullable Double mean,
            @Nullable Double median,
            @Nullable Double spread,
            int assessments,
            int recusals,
            boolean quorate,
            List<CriterionMean> perCriterion,
            List<String> comments) {}

    /** The mean for one criterion, unweighted; null while nobody has scored it. */
    public record CriterionMean(
            String id, String text, @Nullable Double mean) {}

    private static final Comparator<Row> BEST_FIRST = Comparator.comparing(Row::mean, highestFirst())
            .thenComparing(Row::median, highestFirst())
            .thenComparing(Row::candidate)
            .thenComparing(Row::nomination);

    static Ranking of(List<Review> candidates) {
        return new Ranking(
                candidates.stream().map(Ranking::row).sorted(BEST_FIRST).toList());
    }

    /** Without the rows that somebody may not see. */
    Ranking only(Predicate<String> nominations) {
        return new Ranking(
                rows.stream().filter(row -> nominations.test(row.nomination())).toList());
    }

    private static Row row(Review review) {
        List<Assessment> counted = review.counted();
        double[] totals = counted.stream()
                .mapToDouble(assessment -> assessment.total(review.claimed()))
                .sorted()
                .toArray();
        Tally tally = review.tally();
        return new Row(
                review.id(),
                review.candidate(),
                review.dossier().municipalities(),
                mean(totals),
                median(totals),
                totals.length == 0 ? null : rounded(totals[totals.length - 1] - totals[0]),
                tally.assessments(),
                tally.recusals(),
                review.quorate(),
                review.claimed().stream()
                        .map(criterion -> criterionMean(criterion, counted))
                        .toList(),
                comments(review, counted));
    }

    private static CriterionMean criterionMean(Criterion criterion, List<Assessment> counted) {
        double[] scores = counted.stream()
                .map(assessment -> assessment.answer().scores().get(criterion.id()))
                .filter(Objects::nonNull)
                .map(Score::score)
                .filter(Objects::nonNull)
                .mapToDouble(Integer::doubleValue)
                .toArray();
        return new CriterionMean(criterion.id(), criterion.text().nb(), mean(scores));
    }

    private static List<String> comments(Review review, List<Assessment> counted) {
        return review.claimed().stream()
                .flatMap(criterion -> counted.stream()
                        .map(assessment -> assessment.answer().scores().get(criterion.id()))
                        .filter(Objects::nonNull)
                        .map(Score::comment)
                        .filter(comment -> !comment.isBlank())
                        // in the order of the alphabet, not of the jury, so that the place does not name the juror
                        .sorted()
                        .map(comment -> criterion.text().nb() + ": " + comment))
                .toList();
    }

    private static @Nullable Double mean(double[] values) {
        return values.length == 0
                ? null
                : rounded(DoubleStream.of(values).average().orElseThrow());
    }

    private static @Nullable Double median(double[] sorted) {
        if (sorted.length == 0) {
            return null;
        }
        int middle = sorted.length / 2;
        return rounded(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static Comparator<@Nullable Double> highestFirst() {
        return Comparator.nullsLast(Comparator.reverseOrder());
    }
}
