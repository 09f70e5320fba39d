package no.kommunepris.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kommunepris.events.RoundEvent.Juror;
import no.kommunepris.jury.Samples;
import org.junit.jupiter.api.Test;

/** Who leads, sees and approves, given the conflicts of interest that were declared. */
class PanelTest {
    private final JuryRound round = Jury.round();
    private final Review first = Jury.reviewed("n1", 6);
    private final Review second = Jury.reviewed("n2", 3);

    @Test
    void theChairLeads() {
        assertThat(round.panel(List.of(first, second)).leader().username()).isEqualTo(Samples.CHAIR);
    }

    @Test
    void aChairWithAConflictOfInterestLeavesTheLeadToTheNextJurorWithoutOne() {
        Panel panel =
                round.panel(List.of(Jury.reviewedWithout("n1", Samples.CHAIR), Jury.reviewedWithout("n2", Samples.KS)));
        assertThat(panel.leader().username()).isEqualTo(Samples.KORUS);
    }

    @Test
    void whenEverybodyHasAConflictTheChairLeadsButNeitherSeesNorChoosesThatCandidate() {
        List<Review> all = Samples.JURORS.stream()
                .map(juror -> Jury.reviewedWithout("n-" + juror, juror))
                .toList();
        Panel panel = round.panel(all);
        assertThat(panel.leader().username()).isEqualTo(Samples.CHAIR);
        assertThat(panel.rankingFor(Samples.CHAIR).rows())
                .extracting(Ranking.Row::nomination)
                .doesNotContain("n-" + Samples.CHAIR)
                .hasSize(3);
        round.save(new DeliberationAnswer("n-" + Samples.CHAIR, "Best"));
        assertThat(round.missingForDeliberation(panel, Samples.CHAIR))
                .extracting(Problem::code)
                .containsExactly("winner-not-a-candidate");
    }

    @Test
    void aRecusedJurorHasNoRowForThatCandidate() {
        Panel panel = round.panel(List.of(first, Jury.reviewedWithout("n2", Samples.KS)));
        assertThat(panel.rankingFor(Samples.KS).rows())
                .extracting(Ranking.Row::nomination)
                .containsExactly("n1");
        assertThat(panel.rankingFor(Samples.KORUS).rows()).hasSize(2);
    }

    @Test
    void aBodyWhoseJurorIsRecusedIsSkippedAndThatIsRecorded() {
        Panel panel = round.panel(List.of(Jury.reviewedWithout("n1", Samples.KS)));
        assertThat(panel.approvers("n1")).containsOnlyKeys("tsb", "korus", "bruker");
        round.save(new DeliberationAnswer("n1", "Best"));
        round.propose(panel, Samples.CHAIR, Samples.OPENED);
        assertThat(round.proposal().skipped()).containsExactly("ks");
        assertThat(round.proposal().bodies()).containsExactly("tsb", "korus", "bruker");
    }

    @Test
    void nobodyDecidesAlone() {
        Review review = Jury.assessing("n1", "methods");
        List.of(Samples.KS, Samples.KORUS, Samples.USERS).forEach(juror -> Jury.recuses(review, juror));
        Jury.assesses(review, Samples.CHAIR, 6);
        review.complete(true);
        round.save(new DeliberationAnswer("n1", "Best"));
        assertThat(round.missingForDeliberation(round.panel(List.of(review)), Samples.CHAIR))
                .extracting(Problem::code)
                .containsExactly("two-must-stand-behind");
    }

    @Test
    void aBodyWithTwoJurorsIsAnsweredForByOneWhoIsNotTheLeaderAndHasAssessed() {
        Juror chair = new Juror("leder", "Leder", "leder@example.org", "tsb", true);
        Juror silent = new Juror("stille", "Stille", "stille@example.org", "tsb", false);
        Juror third = new Juror(Samples.KS, "KS", "ks@example.org", "tsb", false);
        Panel panel = new Panel(List.of(chair, silent, third), Samples.round().bodies(), List.of(first));
        assertThat(panel.approvers("n1").get("tsb")).isEqualTo(third);
    }
}
