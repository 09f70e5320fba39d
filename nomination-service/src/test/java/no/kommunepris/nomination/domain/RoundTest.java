package no.kommunepris.nomination.domain;

import static no.kommunepris.nomination.domain.Samples.DESK;
import static no.kommunepris.nomination.domain.Samples.NOW;
import static no.kommunepris.nomination.domain.Samples.SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Contact;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.Language;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.events.RoundEvent.Juror;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.events.Texts;
import org.junit.jupiter.api.Test;

class RoundTest {
    private final Round round = Samples.round();

    @Test
    void anOpenedRoundTellsItsJuryUnderSeal() {
        RoundEvent.Opened opened = (RoundEvent.Opened) round.opening().get(0);

        assertThat(round.id()).isEqualTo("prøveprisen-2027");
        assertThat(opened.criteria()).hasSize(2);
        assertThat(opened.sealed().content().jurors()).hasSize(2);
        assertThat(opened.toString()).doesNotContain("leder@example.org");
    }

    @Test
    void aPlanIsCheckedAsAWhole() {
        Schedule backwards = new Schedule(
                NOW.minusSeconds(1), NOW.minusSeconds(2), NOW.minusSeconds(3), NOW.minusSeconds(4), Duration.ZERO);
        RoundPlan sample = Samples.plan(backwards);
        List<Juror> jurors = new ArrayList<>(sample.jurors());
        jurors.add(new Juror("leder", "En til", "ingen adresse", "nav", true));
        RoundPlan plan = new RoundPlan(
                sample.award(), 1999, backwards, 99, sample.bodies(), jurors, new Contact("", "x", Language.NB));

        InvalidFormException invalid = catchThrowableOfType(InvalidFormException.class, () -> plan.check(NOW));

        assertThat(invalid.problems())
                .extracting(FieldProblem::code)
                .contains(
                        "year",
                        "guests",
                        "in-the-past",
                        "before-the-one-before",
                        "duplicate-juror",
                        "unknown-body",
                        "one-chair",
                        "email",
                        "required");
    }

    @Test
    void everyBodyNeedsAJuror() {
        RoundPlan sample = Samples.plan(SCHEDULE);
        RoundPlan plan = new RoundPlan(
                sample.award(),
                2027,
                SCHEDULE,
                3,
                sample.bodies(),
                sample.jurors().subList(0, 1),
                sample.secretariat());

        assertThatThrownBy(() -> plan.check(NOW)).hasMessageContaining("body-without-juror");
    }

    @Test
    void itIsClosedOnceWithEverythingThatCameIn() {
        RoundEvent.NominationsClosed closed = (RoundEvent.NominationsClosed)
                round.close(List.of("a", "b"), SCHEDULE.nominationsCloseAt()).get(0);

        assertThat(closed.nominations()).containsExactly("a", "b");
        assertThat(round.close(List.of("a", "b", "c"), NOW)).isEmpty();
        assertThat(round.isOpen(NOW)).isFalse();
    }

    @Test
    void whatHasPassedCannotBeMoved() {
        Schedule longer = new Schedule(
                SCHEDULE.nominationsCloseAt().plusSeconds(60),
                SCHEDULE.anchoringDeadline(),
                SCHEDULE.reviewDeadline(),
                SCHEDULE.announceAt(),
                SCHEDULE.reminderEvery());

        assertThat(Samples.round().reschedule(longer, DESK, NOW)).hasSize(1);
        assertThat(Samples.round().reschedule(SCHEDULE, DESK, NOW)).isEmpty();
        assertThatThrownBy(() -> round.reschedule(longer, DESK, SCHEDULE.nominationsCloseAt()))
                .isInstanceOf(InvalidFormException.class);
    }

    @Test
    void theWinnerAnswersOnceAndBringsNoMoreGuestsThanAllowed() {
        told(1, "t1");

        assertThatThrownBy(() -> round.acceptPrize("t1", 4, null, NOW)).isInstanceOf(InvalidFormException.class);
        RoundEvent.WinnerAccepted accepted = (RoundEvent.WinnerAccepted)
                round.acceptPrize("t1", 3, "Takk!", NOW).get(0);
        assertThat(accepted.attempt()).isEqualTo(1);
        assertThat(accepted.guests()).isEqualTo(3);
        assertThat(accepted.sealed().content().words()).isEqualTo("Takk!");
        assertThat(round.acceptPrize("t1", 2, null, NOW)).isEmpty();
        assertThatThrownBy(() -> round.declinePrize("t1", "nei", NOW))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("prize-accepted"));
    }

    @Test
    void aSecondWinnerHasALinkOfItsOwnAndTheFirstCannotComeBack() {
        told(1, "t1");
        assertThat(round.declinePrize("t1", "Vi må takke nei.", NOW)).hasSize(1);
        assertThat(round.declinePrize("t1", "Vi må takke nei.", NOW)).isEmpty();
        told(2, "t2");

        assertThatThrownBy(() -> round.acceptPrize("t1", 0, null, NOW))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("prize-declined"));
        assertThat(round.acceptPrize("t2", 0, null, NOW)).hasSize(1);
        assertThatThrownBy(() -> round.acceptPrize("forged", 0, null, NOW)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anAnswerThatCanNoLongerMatterIsRefused() {
        told(1, "t1");
        told(2, "t2");
        assertThatThrownBy(() -> round.acceptPrize("t1", 0, null, NOW))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("prize-settled"));
        round.announced(new Announcement("n3", "En annen", List.of(), Texts.of("Gratulerer"), null, NOW));
        assertThatThrownBy(() -> round.declinePrize("t2", "Nei", NOW))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("prize-settled"));
        assertThat(round.close(List.of("n1"), NOW)).isEmpty();
        assertThat(round.isOpen(NOW)).isFalse();
    }

    @Test
    void nothingIsAnnouncedBeforeItIs() {
        told(1, "t1");
        round.acceptPrize("t1", 1, null, NOW);
        assertThat(round.announcement()).isEmpty();

        Announcement announcement =
                new Announcement("n1", "Uteteamet", List.of(), Texts.of("Gratulerer"), null, Instant.EPOCH);
        round.announced(announcement);

        assertThat(round.announcement()).contains(announcement);
    }

    @Test
    void aRoundWithoutAWinnerIsOver() {
        round.endedWithoutWinner(NOW);
        round.announced(new Announcement("n1", "Uteteamet", List.of(), Texts.of("Gratulerer"), null, NOW));

        assertThat(round.isWithoutWinner()).isTrue();
        assertThat(round.announcement()).isEmpty();
        assertThat(round.isOpen(NOW)).isFalse();
        assertThatThrownBy(() -> round.reschedule(
                        new Schedule(
                                SCHEDULE.nominationsCloseAt().plusSeconds(60),
                                SCHEDULE.anchoringDeadline(),
                                SCHEDULE.reviewDeadline(),
                                SCHEDULE.announceAt(),
                                SCHEDULE.reminderEvery()),
                        DESK,
                        NOW))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("round-without-winner"));
    }

    private void told(int attempt, String tokenHash) {
        JuryEvent.Winner winner = new JuryEvent.Winner(
                "n" + attempt,
                "Uteteamet",
                "Prøveprisen",
                new Contact("Per", "per@example.org", Language.NB),
                "token",
                "link",
                3,
                NOW.plus(Duration.ofDays(7)));
        round.tellWinner(attempt, winner, tokenHash);
        round.tellWinner(attempt, winner, tokenHash);
    }
}
