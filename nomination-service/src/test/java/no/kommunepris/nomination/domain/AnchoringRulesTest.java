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
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.AnchoringConfirmed;
import no.kommunepris.events.NominationEvent.AnchoringDeclined;
import no.kommunepris.events.NominationEvent.AnchoringReminded;
import no.kommunepris.events.NominationEvent.AnchoringRequested;
import no.kommunepris.events.NominationEvent.Kind;
import no.kommunepris.events.NominationEvent.Means;
import org.junit.jupiter.api.Test;

class AnchoringRulesTest {
    private static final Confirmation YES = new Confirmation("Per Rådmann", "kommunedirektør", "per@0301.example.org");
    private static final Refusal NO = new Refusal("Per Rådmann", "kommunedirektør", "Vi kjenner ikke til tiltaket.");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void aNominationIsAnchoredWhenAllItsMunicipalitiesHaveConfirmed() {
        Nomination nomination = asked("0301", "1804");

        AnchoringConfirmed first = only(nomination.confirm(hash("0301", 1), YES, LINKS, NOW), AnchoringConfirmed.class);
        assertThat(first.waitingFor()).containsExactly("1804");
        assertThat(nomination.isFullyConfirmed()).isFalse();
        assertThatThrownBy(() -> nomination.handOver(mailbox("x"), LINKS)).isInstanceOf(RefusedException.class);

        AnchoringConfirmed last = only(nomination.confirm(hash("1804", 1), YES, LINKS, NOW), AnchoringConfirmed.class);
        assertThat(last.waitingFor()).isEmpty();
        assertThat(nomination.isFullyConfirmed()).isTrue();
        assertThat(nomination.handOver(mailbox("x"), LINKS)).hasSize(1);
        assertThat(nomination.state()).isEqualTo(State.ANCHORED);
    }

    @Test
    void theRequestGoesToTheRegisteredAddressWithASecretLink() {
        Nomination nomination = nomination(form("0301"));

        AnchoringRequested asked =
                only(nomination.requestAnchoring("0301", mailbox("0301"), LINKS, NOW), AnchoringRequested.class);

        assertThat(asked.kind()).isEqualTo(Kind.REQUEST);
        assertThat(asked.deadline()).isEqualTo(SCHEDULE.anchoringDeadline());
        assertThat(asked.sealed().content().to()).isEqualTo(mailbox("0301"));
        assertThat(asked.sealed().content().link()).isEqualTo("https://site.example/anchoring-n1-0301-1");
        assertThat(nomination.state()).isEqualTo(State.AWAITING_ANCHORING);
        assertThat(nomination.anchoring("0301").tokenHashes()).containsExactly("hash-of-anchoring-n1-0301-1");
    }

    @Test
    void askingTwiceSendsOneLetter() {
        Nomination nomination = asked("0301");

        assertThat(nomination.requestAnchoring("0301", mailbox("0301"), LINKS, NOW))
                .isEmpty();
        assertThat(nomination.anchoring("0301").generation()).isEqualTo(1);
    }

    @Test
    void aSelfNominatorIsAskedToProveTheAddress() {
        Nomination nomination = nomination(selfForm("kari@bodo.kommune.no", "1804", "1804", "0301"));

        AnchoringRequested asked = only(nomination.askForProof("1804", LINKS, NOW), AnchoringRequested.class);

        assertThat(asked.kind()).isEqualTo(Kind.PROOF);
        assertThat(asked.sealed().content().to().email()).isEqualTo("kari@bodo.kommune.no");
        AnchoringConfirmed proved =
                only(nomination.confirm(hash("1804", 1), YES, LINKS, NOW), AnchoringConfirmed.class);
        assertThat(proved.means()).isEqualTo(Means.PROOF);
        assertThat(proved.waitingFor()).containsExactly("0301");
    }

    @Test
    void nothingIsSentToAnUnconfirmedAddressBeforeTheSecretariatHasCheckedIt() {
        Nomination nomination = nomination(form("0301"));

        assertThat(nomination.waitForAddress("0301")).isEmpty();
        assertThat(nomination.anchoring("0301").status()).isEqualTo(Anchoring.Status.WAITING_FOR_ADDRESS);
        assertThat(nomination.state()).isEqualTo(State.AWAITING_ANCHORING);
        assertThat(nomination.remind("0301", "first", LINKS)).isEmpty();
        assertThatThrownBy(() -> nomination.resend("0301", null, LINKS, DESK, NOW))
                .isInstanceOf(RefusedException.class);

        assertThat(nomination.requestAnchoring("0301", mailbox("0301"), LINKS, NOW))
                .hasSize(1);
        assertThat(nomination.anchoring("0301").status()).isEqualTo(Anchoring.Status.ASKED);
    }

    @Test
    void theSameAnswerAgainIsHarmlessAndTheOppositeIsRefused() {
        Nomination nomination = asked("0301", "1804");
        nomination.confirm(hash("0301", 1), YES, LINKS, NOW);

        assertThat(nomination.confirm(hash("0301", 1), YES, LINKS, NOW)).isEmpty();
        assertThatThrownBy(() -> nomination.decline(hash("0301", 1), NO, LINKS, NOW))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("already-confirmed"));
    }

    @Test
    void aForgedSecretOpensNothing() {
        assertThatThrownBy(() -> asked("0301").confirm("forged", YES, LINKS, NOW))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aLinkExpiresAtTheDeadlineToTheSecond() {
        Instant deadline = SCHEDULE.anchoringDeadline();

        assertThat(asked("0301").confirm(hash("0301", 1), YES, LINKS, deadline.minusSeconds(1)))
                .hasSize(1);
        assertThatThrownBy(() -> asked("0301").confirm(hash("0301", 1), YES, LINKS, deadline))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("anchoring-expired"));
    }

    @Test
    void oneNoEndsTheNominationAndKeepsTheReason() {
        Nomination nomination = asked("0301", "1804");

        AnchoringDeclined declined = only(nomination.decline(hash("0301", 1), NO, LINKS, NOW), AnchoringDeclined.class);

        assertThat(nomination.state()).isEqualTo(State.DECLINED);
        assertThat(declined.sealed().content().remark()).isEqualTo("Vi kjenner ikke til tiltaket.");
        assertThat(nomination.decline(hash("0301", 1), NO, LINKS, NOW)).isEmpty();
        assertThatThrownBy(() -> nomination.confirm(hash("1804", 1), YES, LINKS, NOW))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("nomination-over"));
    }

    @Test
    void theEvidenceSaysWhoWhenAndWhichText() {
        Nomination nomination = asked("0301");
        String text = nomination.textHash();

        AnchoringConfirmed told = only(nomination.confirm(hash("0301", 1), YES, LINKS, NOW), AnchoringConfirmed.class);

        Evidence evidence = nomination.anchoring("0301").evidence();
        assertThat(evidence).isNotNull();
        assertThat(evidence.name()).isEqualTo("Per Rådmann");
        assertThat(evidence.title()).isEqualTo("kommunedirektør");
        assertThat(evidence.at()).isEqualTo(NOW);
        assertThat(evidence.textHash()).isEqualTo(text).hasSize(64).isEqualTo(told.textHash());
    }

    @Test
    void aReminderCarriesTheSameLinkAndIsSentOncePerOccasion() {
        Nomination nomination = asked("0301");

        AnchoringReminded first = only(nomination.remind("0301", "a", LINKS), AnchoringReminded.class);
        assertThat(first.reminder()).isEqualTo(1);
        assertThat(first.sealed().content().link()).isEqualTo("https://site.example/anchoring-n1-0301-1");
        assertThat(nomination.remind("0301", "a", LINKS)).isEmpty();
        assertThat(only(nomination.remind("0301", "b", LINKS), AnchoringReminded.class)
                        .reminder())
                .isEqualTo(2);
    }

    @Test
    void remindersStopAtAnAnswer() {
        Nomination nomination = asked("0301", "1804");
        nomination.confirm(hash("0301", 1), YES, LINKS, NOW);

        assertThat(nomination.remind("0301", "a", LINKS)).isEmpty();
        assertThat(nomination.remind("1804", "a", LINKS)).hasSize(1);
    }

    @Test
    void aLetterSentAgainReplacesTheOldLink() {
        Nomination nomination = asked("0301");
        Instant later = NOW.plus(DAY);

        assertThat(nomination.resend("0301", mailbox("0301"), LINKS, DESK, later))
                .hasSize(1);

        assertThatThrownBy(() -> nomination.confirm(hash("0301", 1), YES, LINKS, later))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("link-replaced"));
        assertThat(nomination.confirm(hash("0301", 2), YES, LINKS, later)).hasSize(1);
        assertThat(nomination.log())
                .extracting(LogEntry::who, LogEntry::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sekretariat", "resent"));
    }

    @Test
    void aDoubleClickSendsOneLetter() {
        Nomination nomination = asked("0301");
        Contact person = new Contact("Anne Fagleder", "anne@0301.example.org", Language.NB);

        assertThat(nomination.forward("0301", person, LINKS, DESK, NOW)).hasSize(1);
        assertThat(nomination.forward("0301", person, LINKS, DESK, NOW.plusSeconds(1)))
                .isEmpty();
        assertThat(nomination.resend("0301", mailbox("0301"), LINKS, DESK, NOW.plusSeconds(2)))
                .isEmpty();
    }

    @Test
    void aDoubleClickOnTheFirstLetterSendsOneLetterToo() {
        Nomination nomination = nomination(form("0301"));
        nomination.waitForAddress("0301");

        assertThat(nomination.resend("0301", mailbox("0301"), LINKS, DESK, NOW)).hasSize(1);
        assertThat(nomination.resend("0301", mailbox("0301"), LINKS, DESK, NOW.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void anAnswerByPhoneIsRecordedWithWhoRecordedItAndWhy() {
        Nomination nomination = asked("0301");

        AnchoringConfirmed told = only(
                nomination.recordAnswer(
                        "0301", Means.PHONE, true, new Refusal("Per", "rådmann", "Ringte i dag"), LINKS, DESK, NOW),
                AnchoringConfirmed.class);

        assertThat(told.means()).isEqualTo(Means.PHONE);
        Evidence evidence = nomination.anchoring("0301").evidence();
        assertThat(evidence).isNotNull();
        assertThat(evidence.recordedBy()).isEqualTo("sekretariat");
        assertThat(evidence.reason()).isEqualTo("Ringte i dag");
        assertThat(nomination.log()).hasSize(1);
    }

    @Test
    void itLapsesAtTheDeadlineAndSaysWhoDidNotAnswer() {
        Nomination nomination = asked("0301", "1804");
        nomination.confirm(hash("0301", 1), YES, LINKS, NOW);

        NominationEvent.Lapsed lapsed = only(nomination.lapse(LINKS), NominationEvent.Lapsed.class);

        assertThat(lapsed.unanswered()).containsExactly("1804");
        assertThat(nomination.state()).isEqualTo(State.LAPSED);
        assertThat(nomination.lapse(LINKS)).isEmpty();
    }

    @Test
    void itDoesNotLapseWhenTheLastYesCameInTime() {
        Nomination nomination = asked("0301");
        nomination.confirm(hash("0301", 1), YES, LINKS, NOW);

        assertThat(nomination.lapse(LINKS)).isEmpty();
        assertThat(nomination.state()).isEqualTo(State.AWAITING_ANCHORING);
    }

    @Test
    void aNominatorProvesToSpeakForTheOwnMunicipalityOnly() {
        Nomination nomination = nomination(selfForm("kari@0301.example.org", "0301", "0301", "1804"));

        assertThat(nomination.askForProof("0301", LINKS, NOW)).hasSize(1);
        assertThatThrownBy(() -> nomination.askForProof("1804", LINKS, NOW))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("nothing-to-prove"));
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

    private static <E extends NominationEvent> E only(List<NominationEvent> events, Class<E> type) {
        assertThat(events).singleElement().isInstanceOf(type);
        return type.cast(events.get(0));
    }
}
