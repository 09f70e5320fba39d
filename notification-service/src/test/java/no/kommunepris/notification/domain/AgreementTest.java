package no.kommunepris.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kommunepris.backbone.operations.Answer.Process;
import no.kommunepris.backbone.operations.Answer.Process.Stage;
import no.kommunepris.backbone.operations.Answer.Row;
import no.kommunepris.notification.domain.Case.Letter;
import no.kommunepris.notification.domain.Case.Told;
import no.kommunepris.notification.domain.Case.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final Process NONE = Process.NONE;
    private static final Process RUNS = new Process(Stage.RUNNING, List.of(), 1, 0);
    private static final Process WAITS = new Process(Stage.RUNNING, List.of("Wait_JurysWord"), 1, 0);
    private static final Process ENDED = new Process(Stage.ENDED, List.of(), 0, 0);

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "AWAITING_ANCHORING", "CORRECTION_REQUESTED"})
    void beforeTheJuryTheProcessRuns(String state) {
        assertThat(new Scene().own(state, RUNS).found()).isEmpty();
        assertThat(new Scene().own(state, NONE).found()).containsExactly(FindingKind.NO_PROCESS);
        assertThat(new Scene().own(state, ENDED).found()).containsExactly(FindingKind.PROCESS_ENDED_EARLY);
        assertThat(new Scene()
                        .own(state, new Process(Stage.RUNNING, List.of(), 2, 0))
                        .found())
                .containsExactly(FindingKind.TWO_PROCESSES);
    }

    @Test
    void withTheJuryTheProcessWaitsForItsWord() {
        assertThat(reviewed("UNDER_REVIEW", WAITS, "ASSESSING", RUNS)).isEmpty();
        assertThat(reviewed("UNDER_REVIEW", RUNS, "ASSESSING", RUNS)).containsExactly(FindingKind.PROCESS_ELSEWHERE);
        assertThat(reviewed("UNDER_REVIEW", ENDED, "ASSESSING", RUNS)).containsExactly(FindingKind.PROCESS_ENDED_EARLY);
        assertThat(reviewed("UNDER_REVIEW", NONE, "ASSESSING", RUNS)).containsExactly(FindingKind.NO_PROCESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECLINED", "LAPSED", "WITHDRAWN"})
    void whatEndedBeforeTheJuryHasNoProcessRunningAndNoReview(String state) {
        assertThat(new Scene().own(state, ENDED).found()).isEmpty();
        assertThat(new Scene().own(state, RUNS).found()).containsExactly(FindingKind.PROCESS_STILL_RUNS);
        assertThat(new Scene().own(state, NONE).found()).containsExactly(FindingKind.NO_PROCESS);
    }

    @Test
    void aProcessThatEndedLongAgoMayBeForgotten() {
        Scene old = new Scene();
        old.time = NOW.minus(Duration.ofDays(400));
        assertThat(old.own("LAPSED", NONE).found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UNDER_REVIEW,CHECKING,true",
        "UNDER_REVIEW,ASSESSING,true",
        "ANCHORED,CHECKING,false",
        "REVIEWED,ASSESSING,false",
        "UNDER_REVIEW,REVIEWED,false",
        "REVIEWED,REVIEWED,true",
        "NOT_SELECTED,REVIEWED,true",
        "WINNER,REVIEWED,true",
        "INELIGIBLE,INELIGIBLE,true",
        "UNDER_REVIEW,INELIGIBLE,false",
        "WITHDRAWN,WITHDRAWN,true",
        "WITHDRAWN,ASSESSING,false",
        "REVIEWED,WITHDRAWN,false",
    })
    void theNominationAndItsReviewAgree(String own, String review, boolean agree) {
        boolean over =
                List.of("NOT_SELECTED", "WINNER", "INELIGIBLE", "WITHDRAWN").contains(own);
        boolean open = List.of("CHECKING", "ASSESSING").contains(review);
        assertThat(reviewed(own, over ? ENDED : WAITS, review, open ? RUNS : ENDED))
                .isEqualTo(agree ? List.of() : List.of(FindingKind.REVIEW_DIFFERS));
    }

    @Test
    void aReviewsProcessRunsAsLongAsItIsOpen() {
        assertThat(reviewed("UNDER_REVIEW", WAITS, "CHECKING", ENDED)).containsExactly(FindingKind.PROCESS_ENDED_EARLY);
        assertThat(reviewed("UNDER_REVIEW", WAITS, "CHECKING", NONE)).containsExactly(FindingKind.NO_PROCESS);
        assertThat(reviewed("REVIEWED", WAITS, "REVIEWED", RUNS)).containsExactly(FindingKind.PROCESS_STILL_RUNS);
    }

    @Test
    void anAnchoredNominationHasAReview() {
        assertThat(new Scene().own("ANCHORED", WAITS).found()).containsExactly(FindingKind.NO_REVIEW);
        Scene withdrawn = new Scene().own("WITHDRAWN", ENDED);
        withdrawn.told.add(new Told("nomination-n-1", Agreement.ANCHORED_EVENT, NOW, 0));
        assertThat(withdrawn.found()).containsExactly(FindingKind.NO_REVIEW);
        assertThat(reviewed("AWAITING_ANCHORING", RUNS, "CHECKING", RUNS))
                .containsExactly(FindingKind.REVIEW_TOO_EARLY);
    }

    @Test
    void whatOthersKnowNominationServiceHas() {
        assertThat(new Scene().jurys("CHECKING", RUNS).found()).containsExactly(FindingKind.UNKNOWN_TO_NOMINATIONS);
        Scene told = new Scene();
        told.told.add(new Told("nomination-n-1", "no.kommunepris.nomination.submitted.v1", NOW, 1));
        told.mails.put("nomination-n-1", 1L);
        assertThat(told.found()).containsExactly(FindingKind.UNKNOWN_TO_NOMINATIONS);
    }

    @Test
    void whatAServiceDidNotSayIsNotHeldAgainstIt() {
        Scene noJury = new Scene().own("ANCHORED", WAITS);
        noJury.juryHeard = false;
        assertThat(noJury.found()).isEmpty();
        Scene noNominations = new Scene().jurys("CHECKING", RUNS);
        noNominations.nominationsHeard = false;
        assertThat(noNominations.found()).isEmpty();
    }

    @Test
    void everyEventToldIsKnownToBothSides() {
        Scene missing = new Scene().own("SUBMITTED", RUNS);
        missing.ownRevision = 3;
        missing.told.add(new Told("nomination-n-1", "t", NOW, 0));
        missing.told.add(new Told("nomination-n-3", "t", NOW, 0));
        missing.tellsItself = false;
        assertThat(missing.findings())
                .extracting(Finding::kind, Finding::detail)
                .containsExactly(tuple(FindingKind.EVENT_MISSING, "nomination-n-2"));
        missing.ownRevision = 2;
        assertThat(missing.findings())
                .extracting(Finding::kind, Finding::detail)
                .containsExactly(
                        tuple(FindingKind.EVENT_MISSING, "nomination-n-2"),
                        tuple(FindingKind.EVENT_UNKNOWN, "nomination-n-3"));
    }

    @Test
    void anEventOfSomebodyElseAboutItIsNobodysConcernHere() {
        Scene scene = new Scene().own("SUBMITTED", RUNS);
        scene.told.add(new Told("delivery-xyz-7", "no.kommunepris.notification.sent.v1", NOW, null));
        assertThat(scene.found()).isEmpty();
    }

    @Test
    void anEventStillInTheOutboxIsNotMissedAndExplainsTheRest() {
        Scene waiting = new Scene().own("SUBMITTED", NONE);
        waiting.ownRevision = 1;
        waiting.tellsItself = false;
        waiting.waiting = 1;
        waiting.waitingSince = NOW.minusSeconds(30);
        assertThat(waiting.found()).isEmpty();
        waiting.waitingSince = NOW.minusSeconds(61);
        assertThat(waiting.found()).containsExactly(FindingKind.EVENTS_WAIT);
        waiting.quarantined = true;
        assertThat(waiting.found()).containsExactly(FindingKind.QUARANTINE);
    }

    @Test
    void anIncidentOrADeadLetterExplainsTheRest() {
        assertThat(new Scene()
                        .own("UNDER_REVIEW", new Process(Stage.RUNNING, List.of(), 1, 1))
                        .jurys("REVIEWED", ENDED)
                        .found())
                .containsExactly(FindingKind.INCIDENT);
        Scene letter = new Scene().own("ANCHORED", WAITS);
        letter.letters.add(new Letter("n", "nomination-n-1", "jury-service", true));
        assertThat(letter.found()).containsExactly(FindingKind.DEAD_LETTER);
    }

    @Test
    void everyMailAskedForIsThere() {
        Scene scene = new Scene().own("SUBMITTED", RUNS);
        scene.tellsItself = false;
        scene.told.add(new Told("nomination-n-1", "t", NOW, 2));
        assertThat(scene.found()).containsExactly(FindingKind.MAIL_MISSING);
        scene.mails.put("nomination-n-1", 2L);
        assertThat(scene.found()).isEmpty();
        scene.givenUp = 1;
        assertThat(scene.found()).containsExactly(FindingKind.MAIL_GIVEN_UP);
    }

    @Test
    void mailsThatWereNeverAskedForAreMissedUnlessADeadLetterTellsWhy() {
        Scene scene = new Scene().own("SUBMITTED", RUNS);
        scene.tellsItself = false;
        scene.told.add(new Told("nomination-n-1", "t", NOW, null));
        assertThat(scene.found()).containsExactly(FindingKind.MAILS_NOT_ASKED);
        scene.letters.add(new Letter("n", "nomination-n-1", "notification-service", false));
        assertThat(scene.found()).isEmpty();
    }

    @Test
    void aRoundIsKnownToTheJuryAndBothKnowWhetherItIsAnnounced() {
        assertThat(round("OPEN", "OPEN", RUNS)).isEmpty();
        assertThat(round("CLOSED", "OPEN", RUNS)).isEmpty();
        assertThat(round("ANNOUNCED", "ANNOUNCED", ENDED)).isEmpty();
        assertThat(round("CLOSED", "OPEN", new Process(Stage.ENDED, List.of("EndEvent_NoWinner"), 0, 0)))
                .isEmpty();
        assertThat(round("CLOSED", "OPEN", ENDED)).containsExactly(FindingKind.PROCESS_ENDED_EARLY);
        assertThat(round("CLOSED", "OPEN", NONE)).containsExactly(FindingKind.NO_PROCESS);
        assertThat(round("CLOSED", "ANNOUNCED", ENDED)).containsExactly(FindingKind.ANNOUNCEMENT_DIFFERS);
        assertThat(round("ANNOUNCED", "ANNOUNCED", RUNS)).containsExactly(FindingKind.PROCESS_STILL_RUNS);
        Scene unknown = new Scene().own("OPEN", NONE);
        unknown.type = Type.ROUND;
        assertThat(unknown.found()).containsExactly(FindingKind.NO_JURY_ROUND);
    }

    private static List<FindingKind> reviewed(String own, Process process, String review, Process reviews) {
        return new Scene().own(own, process).jurys(review, reviews).found();
    }

    private static List<FindingKind> round(String own, String jurys, Process process) {
        Scene scene = new Scene().own(own, NONE).jurys(jurys, process);
        scene.type = Type.ROUND;
        return scene.found();
    }

    /** A case that agrees but for what a test says. */
    private static final class Scene {
        private final List<Told> told = new ArrayList<>();
        private final Map<String, Long> mails = new HashMap<>();
        private final List<Letter> letters = new ArrayList<>();
        private Type type = Type.NOMINATION;
        private String own;
        private Process ownProcess = NONE;
        private String jurys;
        private Process jurysProcess = NONE;
        private long ownRevision = 1;
        private boolean tellsItself = true;
        private int waiting;
        private Instant waitingSince;
        private boolean quarantined;
        private long givenUp;
        private boolean nominationsHeard = true;
        private boolean juryHeard = true;
        private Instant time = NOW;

        Scene own(String state, Process process) {
            own = state;
            ownProcess = process;
            return this;
        }

        Scene jurys(String state, Process process) {
            jurys = state;
            jurysProcess = process;
            return this;
        }

        List<FindingKind> found() {
            return findings().stream().map(Finding::kind).toList();
        }

        List<Finding> findings() {
            List<Told> all = new ArrayList<>(told);
            if (own != null && tellsItself) {
                all.add(new Told(type.own() + "-n-1", "t", time, 0));
            }
            Row ownRow = own == null
                    ? null
                    : new Row("n", "r", own, "KP-1", ownRevision, waiting, waitingSince, quarantined, ownProcess);
            Row jurysRow = jurys == null ? null : new Row("n", "r", jurys, "", 0, 0, null, false, jurysProcess);
            return Agreement.check(
                    new Case("n", type, ownRow, jurysRow, all, mails, givenUp, letters),
                    nominationsHeard,
                    juryHeard,
                    NOW);
        }
    }
}
