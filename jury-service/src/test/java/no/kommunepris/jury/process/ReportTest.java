package no.kommunepris.jury.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kommunepris.backbone.operations.AggregateReports;
import no.kommunepris.backbone.operations.Answer.Process.Stage;
import no.kommunepris.backbone.operations.Answer.Row;
import no.kommunepris.backbone.operations.OperationsJson;
import no.kommunepris.backbone.operations.Question;
import no.kommunepris.jury.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What this service says when operators ask how the jury's work stands. */
class ReportTest extends EngineTest {
    @Autowired
    private AggregateReports reports;

    @Test
    void aReviewIsReportedWithItsProcessAndNothingOfWhatTheJuryThinks() {
        String open = anchored("Steinkjer", "methods");
        String done = reviewed("Harstad", 6);

        assertThat(row("review", open).state()).isEqualTo("CHECKING");
        assertThat(row("review", open).process().stage()).isEqualTo(Stage.RUNNING);
        assertThat(row("review", done).state()).isEqualTo("REVIEWED");
        assertThat(row("review", done).process().stage()).isEqualTo(Stage.ENDED);
        assertThat(row("review", done).roundId()).isEqualTo(round);
        assertThat(OperationsJson.write(row("review", done))).doesNotContain("Mitt notat", "Godt arbeid", Samples.KS);
    }

    @Test
    void aRoundIsReportedWithoutAnyNomination() {
        String nomination = reviewed("Harstad", 6);
        nominationsClose(nomination);
        reviewCompletedArrives(nomination);

        Row row = row("jury-round", round);

        assertThat(row.state()).isEqualTo("OPEN");
        assertThat(row.process().stage()).isEqualTo(Stage.RUNNING);
        assertThat(OperationsJson.write(row)).doesNotContain(nomination, "Harstad");
    }

    @Test
    void aRoundThatEndedWithoutAWinnerSaysSo() {
        nominationsClose();
        runJobs(round);

        Row row = row("jury-round", round);

        assertThat(endedAt(round, AwardRoundProcess.END_NO_WINNER)).isTrue();
        assertThat(row.process().stage()).isEqualTo(Stage.ENDED);
        assertThat(row.process().at()).containsExactly(AwardRoundProcess.END_NO_WINNER);
    }

    private Row row(String kind, String id) {
        return reports.page(new Question.Report(kind, "", 10, List.of(id)))
                .rows()
                .get(0);
    }
}
