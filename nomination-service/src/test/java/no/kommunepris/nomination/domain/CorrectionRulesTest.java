package no.kommunepris.nomination.domain;

import static no.kommunepris.nomination.domain.Samples.DESK;
import static no.kommunepris.nomination.domain.Samples.LINKS;
import static no.kommunepris.nomination.domain.Samples.NOW;
import static no.kommunepris.nomination.domain.Samples.form;
import static no.kommunepris.nomination.domain.Samples.mailbox;
import static no.kommunepris.nomination.domain.Samples.nomination;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import no.kommunepris.backbone.RefusedException;
import org.junit.jupiter.api.Test;

class CorrectionRulesTest {
    private static final Confirmation YES = new Confirmation("Per Rådmann", "kommunedirektør", "per@0301.example.org");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void aCorrectedTextMustBeConfirmedAnewByEverybody() {
        Nomination nomination = asked("0301", "1804");
        nomination.confirm(hash("0301", 1), YES, LINKS, NOW);
        nomination.requestCorrection("Skriv hva dere har gjort.", NOW.plus(DAY), LINKS, DESK, NOW);
        assertThat(nomination.state()).isEqualTo(State.CORRECTION_REQUESTED);
        assertThatThrownBy(() -> nomination.confirm(hash("1804", 1), YES, LINKS, NOW))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("being-corrected"));

        assertThat(nomination.correct(form("0301"), Samples.refs(List.of("0301")), LINKS, NOW))
                .hasSize(1);

        assertThat(nomination.state()).isEqualTo(State.AWAITING_ANCHORING);
        assertThat(nomination.municipalities()).containsExactly("0301");
        assertThat(nomination.isFullyConfirmed()).isFalse();
        assertThat(nomination.requestAnchoring("0301", mailbox("0301"), LINKS, NOW))
                .hasSize(1);
        assertThat(nomination.anchoring("0301").generation()).isEqualTo(2);
    }

    @Test
    void aLetterAboutTheOldTextDoesNotConfirmTheNewOne() {
        Nomination nomination = asked("0301");
        correctTo(nomination, "0301", "1804");

        assertThatThrownBy(() -> nomination.confirm(hash("0301", 1), YES, LINKS, NOW))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("link-replaced"));
    }

    @Test
    void aMunicipalityThatIsLeftOutAndComesBackGetsANewSecret() {
        Nomination nomination = asked("0301", "1804");
        correctTo(nomination, "0301");
        correctTo(nomination, "0301", "1804");
        nomination.requestAnchoring("1804", mailbox("1804"), LINKS, NOW);

        assertThat(nomination.anchoring("1804").isLatest(hash("1804", 1))).isFalse();
        assertThatThrownBy(() -> nomination.confirm(hash("1804", 1), YES, LINKS, NOW))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("link-replaced"));
        assertThat(nomination.confirm(hash("1804", 2), YES, LINKS, NOW)).hasSize(1);
    }

    @Test
    void aCorrectionAfterItsDeadlineIsRefused() {
        Nomination nomination = asked("0301");
        nomination.requestCorrection("Skriv hva dere har gjort.", NOW.plus(DAY), LINKS, DESK, NOW);

        assertThatThrownBy(() -> nomination.correct(form("0301"), Samples.refs(List.of("0301")), LINKS, NOW.plus(DAY)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("too-late-to-correct"));
    }

    private static void correctTo(Nomination nomination, String... municipalities) {
        nomination.correct(form(municipalities), Samples.refs(List.of(municipalities)), LINKS, NOW);
    }

    private static Nomination asked(String... municipalities) {
        Nomination nomination = nomination(form(municipalities));
        for (String municipality : municipalities) {
            nomination.requestAnchoring(municipality, mailbox(municipality), LINKS, NOW);
        }
        return nomination;
    }

    private static String hash(String municipality, int generation) {
        return LINKS.anchoring("n1", municipality, generation).hash();
    }
}
