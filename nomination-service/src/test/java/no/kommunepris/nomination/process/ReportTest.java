package no.kommunepris.nomination.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.kommunepris.backbone.operations.AggregateReports;
import no.kommunepris.backbone.operations.Answer.Process.Stage;
import no.kommunepris.backbone.operations.Answer.ReportPage;
import no.kommunepris.backbone.operations.Answer.Row;
import no.kommunepris.backbone.operations.OperationsJson;
import no.kommunepris.backbone.operations.Question;
import no.kommunepris.events.JuryEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What this service says when operators ask how its nominations and rounds stand. */
class ReportTest extends EngineTest {
    @Autowired
    private AggregateReports reports;

    @Test
    void aNominationIsReportedWithItsProcess() {
        String waiting = submitted("kari@example.org", null, BODO);
        runJobs(waiting);
        String withTheJury = withTheJury();
        String withdrawn = submitted("kari@example.org", null, BODO);
        withdraws(withdrawn);

        assertThat(row(waiting).state()).isEqualTo("AWAITING_ANCHORING");
        assertThat(row(waiting).process().stage()).isEqualTo(Stage.RUNNING);
        assertThat(row(waiting).process().at()).isEmpty();
        assertThat(row(waiting).roundId()).isEqualTo(round);
        assertThat(row(waiting).reference()).isEqualTo(nominations.get(waiting).reference());
        assertThat(row(withTheJury).state()).isEqualTo("ANCHORED");
        assertThat(row(withTheJury).process().at()).containsExactly("Wait_JurysWord");
        assertThat(row(withTheJury).process().running()).isEqualTo(1);
        assertThat(row(withdrawn).state()).isEqualTo("WITHDRAWN");
        assertThat(row(withdrawn).process().stage()).isEqualTo(Stage.ENDED);
    }

    @Test
    void whatWaitsToBeToldIsCounted() {
        String nomination = submitted("kari@example.org", null, BODO);

        assertThat(row(nomination).revision())
                .isEqualTo(nominations.get(nomination).revision());
        assertThat(row(nomination).waiting())
                .isLessThanOrEqualTo((int) row(nomination).revision());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        List<String> mine = IntStream.range(0, 5)
                .mapToObj(n -> submitted("kari@example.org", null, BODO))
                .sorted()
                .toList();
        List<String> seen = new ArrayList<>();
        String after = "";
        ReportPage page;
        do {
            page = reports.page(new Question.Report("nomination", after, 2, mine));
            page.rows().forEach(row -> seen.add(row.id()));
            after = seen.get(seen.size() - 1);
        } while (page.more());

        assertThat(seen).isEqualTo(mine);
    }

    @Test
    void aRoundSaysThatItIsAnnouncedAndNeverWhoWon() {
        assertThat(reported("round", round).state()).isEqualTo("OPEN");
        String nomination = withTheJury();
        rounds.change(
                round,
                no.kommunepris.events.Actor.JUROR,
                each -> each.tellWinner(
                        1,
                        new JuryEvent.Winner(
                                nomination, "Uteteamet", "Prisen", null, "token", "link", 2, clock.instant()),
                        "hash"));

        Row row = reported("round", round);

        assertThat(row.state()).isEqualTo("OPEN");
        assertThat(row.process().stage()).isEqualTo(Stage.NONE);
        assertThat(OperationsJson.write(row)).doesNotContain(nomination, "Uteteamet", "hash");
        arrives(round, announced(nomination));
        assertThat(reported("round", round).state()).isEqualTo("ANNOUNCED");
    }

    private Row row(String nomination) {
        return reported("nomination", nomination);
    }

    private Row reported(String kind, String id) {
        return reports.page(new Question.Report(kind, "", 10, List.of(id)))
                .rows()
                .get(0);
    }
}
