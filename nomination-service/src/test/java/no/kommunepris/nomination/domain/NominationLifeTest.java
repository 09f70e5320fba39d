package no.kommunepris.nomination.domain;

import static no.kommunepris.nomination.domain.Samples.DESK;
import static no.kommunepris.nomination.domain.Samples.LINKS;
import static no.kommunepris.nomination.domain.Samples.NOW;
import static no.kommunepris.nomination.domain.Samples.SCHEDULE;
import static no.kommunepris.nomination.domain.Samples.form;
import static no.kommunepris.nomination.domain.Samples.mailbox;
import static no.kommunepris.nomination.domain.Samples.nomination;
import static no.kommunepris.nomination.domain.Samples.selfForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Dossier;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.events.NominationEvent.Outcome;
import no.kommunepris.events.RoundEvent.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NominationLifeTest {
    private static final Confirmation YES = new Confirmation("Per Rådmann", "rådmann", "per@0301.example.org");
    private static final Contact SECRETARIAT = new Contact("Sekretariatet", "sekretariat@example.org", Language.NB);

    @Test
    void itTellsThatItCameInWithoutPrivateFactsInTheOpen() {
        NominationEvent.Submitted told = (NominationEvent.Submitted)
                nomination(form("0301")).submission(LINKS).get(0);

        assertThat(told.municipalities()).containsExactly("0301");
        assertThat(told.criteria()).containsExactly("prevention");
        assertThat(told.selfNomination()).isFalse();
        assertThat(told.sealed().content().link()).isEqualTo("https://site.example/status-n1");
        assertThat(told.toString()).doesNotContain("Uteteamet", "Kari", "kari@example.org", "status-n1");
    }

    @Test
    void aClosedRoundTakesNoNominations() {
        Round round = Samples.round();
        Instant closing = SCHEDULE.nominationsCloseAt();

        round.mustBeOpen(closing.minusMillis(1));
        assertThatThrownBy(() -> round.mustBeOpen(closing))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("round-closed"));
    }

    @Test
    void theJuryGetsTheDossierAndWhoToTellInConfidence() {
        Nomination nomination = nomination(form("0301"));
        nomination.requestAnchoring("0301", mailbox("0301"), LINKS, NOW);
        nomination.confirm(LINKS.anchoring("n1", "0301", 1).hash(), YES, LINKS, NOW);

        NominationEvent.Anchored told = (NominationEvent.Anchored)
                nomination.handOver(SECRETARIAT, LINKS).get(0);

        Dossier dossier = told.sealed().content();
        assertThat(dossier.candidate()).isEqualTo("Uteteamet");
        assertThat(dossier.winnerContact().email()).isEqualTo("per@0301.example.org");
        assertThat(dossier.nominator().email()).isEqualTo("kari@example.org");
        assertThat(nomination.handOver(SECRETARIAT, LINKS)).isEmpty();
    }

    @Test
    void aSelfNominatorIsToldInConfidence() {
        Nomination nomination = nomination(selfForm("kari@bodo.kommune.no", "1804", "1804"));
        nomination.askForProof("1804", LINKS, NOW);
        nomination.confirm(LINKS.anchoring("n1", "1804", 1).hash(), YES, LINKS, NOW);

        NominationEvent.Anchored told = (NominationEvent.Anchored)
                nomination.handOver(SECRETARIAT, LINKS).get(0);

        assertThat(told.selfNomination()).isTrue();
        assertThat(told.sealed().content().winnerContact().email()).isEqualTo("kari@bodo.kommune.no");
    }

    @Test
    void itFollowsTheJuryWithoutSayingAnythingNew() {
        Nomination nomination = anchored();

        assertThat(nomination.reviewStarted()).isEmpty();
        assertThat(nomination.state()).isEqualTo(State.UNDER_REVIEW);
        assertThat(nomination.reviewCompleted()).isEmpty();
        assertThat(nomination.reviewStarted()).isEmpty();
        assertThat(nomination.state()).isEqualTo(State.REVIEWED);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void theJurysWordEndsItOnce(Outcome outcome) {
        Nomination nomination = anchored();
        nomination.foundIneligible("Utenfor formålet.");

        NominationEvent.Closed closed =
                (NominationEvent.Closed) nomination.close(outcome, LINKS).get(0);

        assertThat(closed.outcome()).isEqualTo(outcome);
        assertThat(nomination.state()).isEqualTo(State.valueOf(outcome.name()));
        assertThat(nomination.state().isFinal()).isTrue();
        assertThat(closed.sealed().content().remark())
                .isEqualTo(outcome == Outcome.INELIGIBLE ? "Utenfor formålet." : null);
        assertThat(nomination.close(Outcome.WINNER, LINKS)).isEmpty();
    }

    @Test
    void whenNobodyWonItsLastEventSaysSoAndNothingShowsBefore() {
        Nomination nomination = anchored();
        nomination.nobodyWon();
        assertThat(nomination.isWithoutPrize()).isFalse();

        NominationEvent.Closed closed = (NominationEvent.Closed)
                nomination.close(Outcome.NOT_SELECTED, LINKS).get(0);

        assertThat(closed.nobodyWon()).isTrue();
        assertThat(nomination.isWithoutPrize()).isTrue();
        Nomination other = anchored();
        assertThat(((NominationEvent.Closed)
                                other.close(Outcome.NOT_SELECTED, LINKS).get(0))
                        .nobodyWon())
                .isNull();
    }

    @Test
    void itCanBeWithdrawnUntilTheReviewsAreDone() {
        Nomination early = nomination(form("0301"));
        assertThat(early.withdraw(SCHEDULE, LINKS, NOW)).hasSize(1);
        assertThat(early.withdraw(SCHEDULE, LINKS, NOW)).isEmpty();

        Nomination underReview = anchored();
        underReview.reviewStarted();
        assertThat(underReview.mayBeWithdrawn(
                        SCHEDULE, SCHEDULE.reviewDeadline().minusSeconds(1)))
                .isTrue();
        assertThat(underReview.mayBeWithdrawn(SCHEDULE, SCHEDULE.reviewDeadline()))
                .isFalse();
    }

    @Test
    void whetherItCanBeWithdrawnDoesNotTellThatTheJuryHasDecided() {
        Nomination reviewed = anchored();
        reviewed.reviewCompleted();

        assertThat(reviewed.mayBeWithdrawn(
                        SCHEDULE, SCHEDULE.nominationsCloseAt().minusSeconds(1)))
                .isTrue();
        assertThatThrownBy(() -> reviewed.withdraw(SCHEDULE, LINKS, SCHEDULE.nominationsCloseAt()))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("too-late-to-withdraw"));
    }

    @Test
    void aWithdrawnNominationIsLeftAlone() {
        Nomination nomination = nomination(form("0301"));
        nomination.withdraw(SCHEDULE, LINKS, NOW);

        assertThat(nomination.requestAnchoring("0301", mailbox("0301"), LINKS, NOW))
                .isEmpty();
        assertThat(nomination.lapse(LINKS)).isEmpty();
        assertThat(nomination.handOver(SECRETARIAT, LINKS)).isEmpty();
        assertThat(nomination.reviewStarted()).isEmpty();
        assertThat(nomination.close(Outcome.NOT_SELECTED, LINKS)).isEmpty();
        assertThat(nomination.state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aNominationOnPaperNeedsNoMailAddressAndIsLogged() {
        NominationForm form = selfForm(null, "0301", "0301");
        Nomination nomination = Nomination.submit(
                new Nomination.Origin("n2", "PRP-2027-AAAA", "h", Channel.PAPER, DESK),
                Samples.round(),
                form,
                Samples.refs(form.municipalities()),
                LINKS,
                NOW);

        NominationEvent.Submitted told =
                (NominationEvent.Submitted) nomination.submission(LINKS).get(0);
        assertThat(told.sealed().content().to()).isNull();
        assertThat(told.sealed().content().link()).isNull();
        assertThat(nomination.log()).extracting(LogEntry::who).containsExactly("sekretariat");
    }

    @Test
    void newDatesReachItBeforeTheJuryDoes() {
        Schedule later = new Schedule(
                SCHEDULE.nominationsCloseAt(),
                SCHEDULE.anchoringDeadline().plus(Duration.ofDays(5)),
                SCHEDULE.reviewDeadline(),
                SCHEDULE.announceAt(),
                SCHEDULE.reminderEvery());
        Nomination waiting = nomination(form("0301"));

        waiting.reschedule(later);

        assertThat(waiting.anchoringDeadline()).isEqualTo(later.anchoringDeadline());
    }

    @Test
    void theHashOfTheTextChangesWithEveryPartOfIt() {
        Content content = Content.of(form("0301"));
        List<String> municipalities = List.of("0301");

        assertThat(content.hash(municipalities)).isNotEqualTo(content.hash(List.of("0301", "1804")));
        assertThat(new Content("Ute", "teamet", content.arguments(), null).hash(municipalities))
                .isNotEqualTo(new Content("Utete", "amet", content.arguments(), null).hash(municipalities));
    }

    private static Nomination anchored() {
        Nomination nomination = nomination(form("0301"));
        nomination.requestAnchoring("0301", mailbox("0301"), LINKS, NOW);
        nomination.confirm(LINKS.anchoring("n1", "0301", 1).hash(), YES, LINKS, NOW);
        nomination.handOver(SECRETARIAT, LINKS);
        return nomination;
    }
}
