package no.kommunepris.jury.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kommunepris.jury.Samples;
import no.kommunepris.jury.domain.AnnouncementAnswer.When;
import no.kommunepris.jury.process.DecisionTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class AnnouncementsPageTest extends DecisionTest {
    @LocalServerPort
    private int port;

    @Test
    void theSecretariatAnnouncesBeforeTheTimeAndTwiceIsNoHarm() {
        String winner = reviewed("Hemmelig <b>vinner</b>", 6);
        waitsForItsAnnouncement(winner);
        Browser secretariat = Browser.of(port, "sekretariat");
        for (String language : List.of("nb", "nn", "en")) {
            assertThat(secretariat.get("/announcements?lang=" + language).body())
                    .contains("<html lang=\"" + language + "\"", "Hemmelig &lt;b&gt;vinner&lt;/b&gt;")
                    .doesNotContain("??");
        }
        assertThat(secretariat.form("/announcements/" + round, "").statusCode()).isEqualTo(200);
        runJobs(round);
        assertThat(rounds.get(round).announced()).isTrue();
        assertThat(secretariat.get("/announcements").body()).doesNotContain(round);
        assertThat(secretariat.form("/announcements/" + round, "").statusCode()).isEqualTo(409);
    }

    @Test
    void nobodyElseAnnounces() {
        String winner = reviewed("Hemmelig", 6);
        waitsForItsAnnouncement(winner);
        for (String other : List.of(Samples.CHAIR, "drift")) {
            assertThat(Browser.of(port, other)
                            .form("/announcements/" + round, "")
                            .statusCode())
                    .isEqualTo(403);
        }
        runJobs(round);
        assertThat(rounds.get(round).announced()).isFalse();
    }

    private void waitsForItsAnnouncement(String winner) {
        toDeliberation(winner);
        proposes(winner);
        approveAll();
        winnerAnswers(1, true);
        announcementPrepared(When.AT_TIME);
    }
}
