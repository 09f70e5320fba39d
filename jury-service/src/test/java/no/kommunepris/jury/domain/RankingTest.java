package no.kommunepris.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.kommunepris.jury.Samples;
import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void showsMeanMedianAndSpreadOfTheJurorsScores() {
        Review review = Jury.assessing("n1", "methods");
        Jury.assesses(review, Samples.CHAIR, 6);
        Jury.assesses(review, Samples.KS, 5);
        Jury.assesses(review, Samples.KORUS, 1);
        Jury.recuses(review, Samples.USERS);
        review.complete(true);

        Ranking.Row row = Ranking.of(List.of(review)).rows().get(0);
        assertThat(row.mean()).isEqualTo(4.0);
        assertThat(row.median()).isEqualTo(5.0);
        assertThat(row.spread()).isEqualTo(5.0);
        assertThat(row.assessments()).isEqualTo(3);
        assertThat(row.recusals()).isEqualTo(1);
        assertThat(row.quorate()).isTrue();
    }

    @Test
    void aHeavierCriterionCountsMore() {
        Review review = Jury.assessing("n1", "methods", "cooperation");
        Jury.assesses(review, Samples.KS, Map.of("methods", new Score(1, "."), "cooperation", new Score(4, ".")));
        assertThat(Ranking.of(List.of(review)).rows().get(0).mean()).isEqualTo(3.0);
    }

    @Test
    void aCriterionThatIsNotClaimedCountsForNothing() {
        Review one = Jury.assessing("n1", "methods");
        Jury.assesses(one, Samples.KS, 5);
        Review all = Jury.assessing("n2", "methods", "cooperation", "prevention");
        Jury.assesses(all, Samples.KS, 5);
        assertThat(Ranking.of(List.of(one, all)).rows())
                .extracting(Ranking.Row::mean)
                .containsExactly(5.0, 5.0);
    }

    @Test
    void theBestStandsFirstAndWhatNobodyAssessedLast() {
        Review none = Jury.assessing("n0", "methods");
        none.complete(false);
        Ranking ranking = Ranking.of(List.of(none, Jury.reviewed("n1", 3), Jury.reviewed("n2", 6)));
        assertThat(ranking.rows()).extracting(Ranking.Row::nomination).containsExactly("n2", "n1", "n0");
        assertThat(ranking.rows().get(2).mean()).isNull();
        assertThat(ranking.rows().get(2).spread()).isNull();
    }

    @Test
    void commentsDoNotNameTheirJuror() {
        Ranking.Row row = Ranking.of(List.of(Jury.reviewed("n1", 3))).rows().get(0);
        assertThat(row.comments()).hasSize(4).allMatch(comment -> comment.equals("Nye metoder: Bra."));
        assertThat(row.toString()).doesNotContain(Samples.KS);
    }
}
