package no.kommunepris.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Contact;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.Language;
import no.kommunepris.jury.Samples;
import no.kommunepris.jury.domain.AnnouncementAnswer.When;
import org.junit.jupiter.api.Test;

class JuryRoundTest {
    private final JuryRound round = Jury.round();
    private final Review first = Jury.reviewed("n1", 6);
    private final Review second = Jury.reviewed("n2", 3);

    // ---- what the jury waits for

    @Test
    void theDeliberationWaitsForEveryNominationThatCameIn() {
        round.submitted("n1", "KP-1");
        round.submitted("n2", "KP-2");
        round.reviewed("n1");
        assertThat(round.readyForDeliberation()).isFalse();
        round.closeNominations(List.of("n1", "n2", "n3"));
        assertThat(round.readyForDeliberation()).isFalse();
        round.gone("n2");
        assertThat(round.readyForDeliberation()).isFalse();
        round.gone("n3");
        assertThat(round.readyForDeliberation()).isTrue();
    }

    @Test
    void aNominationHeardOfLateKeepsItsFate() {
        round.closeNominations(List.of("n1"));
        round.gone("n1");
        round.submitted("n1", "KP-1");
        assertThat(round.readyForDeliberation()).isTrue();
        assertThat(round.reference("n1")).isEqualTo("KP-1");
    }

    @Test
    void aNominationThatIsGoneIsNoCandidateEvenWhenItWasReviewed() {
        round.gone("n1");
        round.reviewed("n1");
        assertThat(round.panel(List.of(first)).hasCandidates()).isFalse();
    }

    // ---- deliberation and approval

    @Test
    void aDeliberationNeedsAWinnerAndReasons() {
        Panel panel = round.panel(List.of(first));
        assertThat(round.missingForDeliberation(panel, Samples.CHAIR))
                .extracting(Problem::code)
                .containsExactly("choose-winner", "give-reasons");
        assertThatThrownBy(() -> round.propose(panel, Samples.CHAIR, Samples.OPENED))
                .isInstanceOf(UnfinishedAnswerException.class);
    }

    @Test
    void aCandidateWithTooFewAssessmentsCannotWinWhileAnotherHasEnough() {
        Review few = Jury.assessing("n3", "methods");
        Jury.assesses(few, Samples.KS, 6);
        few.complete(false);
        round.save(new DeliberationAnswer("n3", "Best"));
        assertThat(round.missingForDeliberation(round.panel(List.of(first, few)), Samples.CHAIR))
                .extracting(Problem::code)
                .containsExactly("winner-without-quorum");
        assertThat(round.missingForDeliberation(round.panel(List.of(few)), Samples.CHAIR))
                .isEmpty();
    }

    @Test
    void anObjectionNeedsAReasonAndSendsTheDecisionBack() {
        propose("n1");
        round.save("ks", Samples.KS, new ApprovalAnswer(false, ""), Samples.OPENED);
        assertThatThrownBy(() -> round.handInApproval("ks")).isInstanceOf(UnfinishedAnswerException.class);
        assertThat(round.objected()).isFalse();
        round.save("ks", Samples.KS, new ApprovalAnswer(false, "For tynt."), Samples.OPENED);
        round.handInApproval("ks");
        assertThat(round.objected()).isTrue();
        assertThat(round.objections()).containsExactly(new Objection("n1", "ks", "For tynt."));

        propose("n2");
        assertThat(round.objected()).isFalse();
        assertThat(round.objections()).hasSize(1);
    }

    @Test
    void aDraftOfAnObjectionDoesNotCount() {
        propose("n1");
        round.save("ks", Samples.KS, new ApprovalAnswer(false, "Kanskje"), Samples.OPENED);
        assertThat(round.objected()).isFalse();
        assertThat(round.objections()).isEmpty();
    }

    @Test
    void whoIsWithdrawnDuringApprovalCanOnlyBeObjectedTo() {
        propose("n1");
        round.gone("n1");
        round.save("ks", Samples.KS, new ApprovalAnswer(true, ""), Samples.OPENED);
        assertThat(round.missingForApproval("ks")).extracting(Problem::code).containsExactly("winner-is-gone");
    }

    @Test
    void whoIsWithdrawnAfterTheLastApprovalDoesNotWin() {
        propose("n1");
        approve("tsb", "ks", "korus", "bruker");
        round.gone("n1");
        assertThatThrownBy(() -> round.select(winner(), Samples.OPENED))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("no-longer-a-candidate"));
    }

    @Test
    void aBodyThatIsNotAskedHasNoSay() {
        Panel panel = round.panel(List.of(Jury.reviewedWithout("n1", Samples.KS)));
        round.save(new DeliberationAnswer("n1", "Best"));
        round.propose(panel, Samples.CHAIR, Samples.OPENED);
        assertThatThrownBy(() -> round.save("ks", Samples.KS, new ApprovalAnswer(false, "Nei."), Samples.OPENED))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void thereIsNoWinnerBeforeEveryBodyHasApproved() {
        propose("n1");
        approve("tsb", "ks", "korus");
        assertThatThrownBy(() -> round.select(winner(), Samples.OPENED)).isInstanceOf(RefusedException.class);
        approve("bruker");
        assertThat(round.select(winner(), Samples.OPENED)).hasSize(1);
        assertThat(round.select(winner(), Samples.OPENED)).isEmpty();
    }

    // ---- the winner's answer

    @Test
    void aNoLetsTheJuryChooseAgainAmongTheOthers() {
        decide("n1");
        assertThat(round.answered(1, false, 0, "Vi kan ikke.")).isTrue();
        round.reopen();
        round.reopen();
        assertThat(round.attempt()).isEqualTo(2);
        assertThat(round.declined()).containsExactly("n1");
        assertThat(round.deliberation()).isEqualTo(DeliberationAnswer.EMPTY);
        assertThat(round.panel(List.of(first, second)).candidate("n1")).isEmpty();
        decide("n2");
        assertThat(round.selection().attempt()).isEqualTo(2);
    }

    @Test
    void anAnswerToAnEarlierDecisionNoLongerMatters() {
        decide("n1");
        round.answered(1, false, 0, null);
        round.reopen();
        decide("n2");
        assertThat(round.answered(1, true, 3, null)).isFalse();
        assertThat(round.selection().accepted()).isNull();
    }

    @Test
    void theWinnersFirstAnswerStands() {
        decide("n1");
        assertThat(round.answered(1, true, 2, "Takk!")).isTrue();
        assertThat(round.answered(1, true, 2, "Takk!")).isTrue();
        assertThat(round.answered(1, false, 0, "Likevel ikke.")).isFalse();
        round.reopen();
        assertThat(round.selection().isAccepted()).isTrue();
    }

    @Test
    void nothingMoreIsProposedOnceTheJuryHasDecided() {
        decide("n1");
        assertThatThrownBy(() -> propose("n2")).isInstanceOf(RefusedException.class);
        assertThat(round.proposal().winner()).isEqualTo("n1");
    }

    // ---- without a winner

    @Test
    void aRoundEndsWithoutAWinnerOnlyWhenNobodyIsLeftToChooseAmong() {
        assertThatThrownBy(() -> round.endWithoutWinner(round.panel(List.of(first)), Samples.OPENED))
                .isInstanceOf(RefusedException.class);
        decide("n1");
        round.gone("n2");
        assertThatThrownBy(() -> round.endWithoutWinner(round.panel(List.of(second)), Samples.OPENED))
                .isInstanceOf(RefusedException.class);
        round.answered(1, false, 0, "Vi kan ikke.");
        round.reopen();
        assertThat(round.endWithoutWinner(round.panel(List.of(first, second)), Samples.OPENED))
                .isEqualTo(List.of(new JuryEvent.EndedWithoutWinner(Samples.OPENED)));
        assertThat(round.endWithoutWinner(round.panel(List.of(first, second)), Samples.OPENED))
                .isEmpty();
        assertThatThrownBy(() -> propose("n2")).isInstanceOf(RefusedException.class);
    }

    @Test
    void whenTheProposedOneIsGoneTheDeliberationIsClearedForAnotherChoice() {
        propose("n1");
        round.reopen();
        assertThat(round.deliberation().winner()).as("still a candidate").isEqualTo("n1");
        round.gone("n1");
        round.reopen();
        assertThat(round.deliberation()).isEqualTo(DeliberationAnswer.EMPTY);
        round.save(new DeliberationAnswer("n2", "Derfor."));
        round.reopen();
        assertThat(round.deliberation().winner()).isEqualTo("n2");
        assertThat(round.attempt()).isEqualTo(1);
    }

    // ---- the announcement

    @Test
    void nothingIsAnnouncedBeforeTheWinnerHasSaidYesAndTheTextIsHandedIn() {
        decide("n1");
        assertThatThrownBy(() -> round.announce(first, Samples.ANNOUNCE_AT)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> round.handInAnnouncement("sekretariat")).isInstanceOf(RefusedException.class);
        round.answered(1, true, 2, "Takk!");
        assertThatThrownBy(() -> round.announce(first, Samples.ANNOUNCE_AT)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> round.handInAnnouncement("sekretariat")).isInstanceOf(UnfinishedAnswerException.class);
        round.save(new AnnouncementAnswer("Vinneren er …", "", "", When.NOW));
        round.handInAnnouncement("sekretariat");
        assertThat(round.announce(first, Samples.ANNOUNCE_AT))
                .singleElement()
                .isInstanceOfSatisfying(JuryEvent.WinnerAnnounced.class, event -> {
                    assertThat(event.candidate()).isEqualTo("Kandidat n1");
                    assertThat(event.winnerWords()).isEqualTo("Takk!");
                    assertThat(event.announcement().in(Language.EN)).isEqualTo("Vinneren er …");
                });
        assertThat(round.announce(first, Samples.ANNOUNCE_AT)).isEmpty();
    }

    private void propose(String winner) {
        round.save(new DeliberationAnswer(winner, "Fordi."));
        round.propose(round.panel(List.of(first, second)), Samples.CHAIR, Samples.OPENED);
    }

    private void approve(String... bodies) {
        for (String body : bodies) {
            round.save(body, "noen", new ApprovalAnswer(true, ""), Samples.OPENED);
            round.handInApproval(body);
        }
    }

    private void decide(String nomination) {
        propose(nomination);
        approve("tsb", "ks", "korus", "bruker");
        round.select(winner(), Samples.OPENED);
    }

    private static JuryEvent.Winner winner() {
        return new JuryEvent.Winner(
                "n1",
                "Kandidat n1",
                "Prisen",
                new Contact("A", "a@example.org", Language.NB),
                "token",
                "link",
                3,
                Samples.ANNOUNCE_AT);
    }
}
