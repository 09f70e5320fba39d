package no.kommunepris.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kommunepris.backbone.operations.Answer.Process;
import no.kommunepris.backbone.operations.Answer.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a nomination's state, its processes and the jury's review agree. What is only a consequence of
 * something else that is wrong, or still on its way, is not named a second time.
 */
public final class Agreement {
    static final String WAIT_JURYS_WORD = "Wait_JurysWord";
    static final String NO_WINNER = "EndEvent_NoWinner";
    static final String ANCHORED_EVENT = "no.kommunepris.nomination.anchored.v1";

    /** The engine's history forgets an ended process after a year; well before, its absence says nothing any more. */
    static final Duration REMEMBERED = Duration.ofDays(300);

    private static final Set<String> BEFORE_THE_JURY =
            Set.of("SUBMITTED", "AWAITING_ANCHORING", "CORRECTION_REQUESTED");
    private static final Set<String> WITH_THE_JURY = Set.of("ANCHORED", "UNDER_REVIEW", "REVIEWED");
    private static final Set<String> ENDED =
            Set.of("DECLINED", "LAPSED", "WITHDRAWN", "INELIGIBLE", "NOT_SELECTED", "WINNER");
    private static final Set<String> NEVER_ANCHORED = Set.of("DECLINED", "LAPSED");
    private static final Set<String> REVIEW_OPEN = Set.of("CHECKING", "ASSESSING");

    /** Which states a nomination can have while its review has this one. */
    private static final Map<String, Set<String>> FITS = Map.of(
            "CHECKING", Set.of("UNDER_REVIEW"),
            "ASSESSING", Set.of("UNDER_REVIEW"),
            "REVIEWED", Set.of("REVIEWED", "NOT_SELECTED", "WINNER"),
            "INELIGIBLE", Set.of("INELIGIBLE"),
            "WITHDRAWN", Set.of("WITHDRAWN"));

    private static final String ANNOUNCED = "ANNOUNCED";

    private final Case about;
    private final boolean nominationsHeard;
    private final boolean juryHeard;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    private Agreement(Case about, boolean nominationsHeard, boolean juryHeard, Instant now) {
        this.about = about;
        this.nominationsHeard = nominationsHeard;
        this.juryHeard = juryHeard;
        this.now = now;
    }

    /**
     * What does not agree about a case.
     *
     * @param nominationsHeard whether nomination-service has answered; what it did not say is not held against it
     * @param juryHeard the same of jury-service
     */
    public static List<Finding> check(Case about, boolean nominationsHeard, boolean juryHeard, Instant now) {
        Agreement rules = new Agreement(about, nominationsHeard, juryHeard, now);
        rules.findings.addAll(Traces.check(about, now));
        rules.check();
        return rules.findings;
    }

    private void check() {
        Row own = about.own();
        Row jurys = about.jurys();
        if (own == null) {
            if (nominationsHeard) {
                found(FindingKind.UNKNOWN_TO_NOMINATIONS, jurys == null ? "timeline" : "jury-service " + jurys.state());
            }
            return;
        }
        if (isOnTheWayOrStuck()) {
            return;
        }
        if (about.type() == Case.Type.NOMINATION) {
            nomination(own);
            if (juryHeard) {
                review(own, jurys);
            }
        } else if (juryHeard) {
            round(own, jurys);
        }
    }

    /** Then a difference is no surprise, and what causes it is named already if it lasts. */
    private boolean isOnTheWayOrStuck() {
        return about.rows().anyMatch(row -> row.waiting() > 0 || row.process().incidents() > 0)
                || about.letters().stream()
                        .anyMatch(letter -> letter.open() && !letter.consumer().equals("notification-service"));
    }

    private void nomination(Row own) {
        String process = "nomination";
        if (BEFORE_THE_JURY.contains(own.state())) {
            mustRun(own, process);
        } else if (WITH_THE_JURY.contains(own.state())) {
            if (mustRun(own, process) && !own.process().at().contains(WAIT_JURYS_WORD)) {
                found(FindingKind.PROCESS_ELSEWHERE, process + ": " + own.state());
            }
        } else if (ENDED.contains(own.state())) {
            mustHaveEnded(own, process);
        }
    }

    private void review(Row own, @Nullable Row review) {
        if (review == null) {
            if (wasAnchored(own)) {
                found(FindingKind.NO_REVIEW, own.state());
            }
            return;
        }
        if (BEFORE_THE_JURY.contains(own.state()) || NEVER_ANCHORED.contains(own.state())) {
            found(FindingKind.REVIEW_TOO_EARLY, own.state() + " / " + review.state());
        } else if (FITS.containsKey(review.state()) && !FITS.get(review.state()).contains(own.state())) {
            found(FindingKind.REVIEW_DIFFERS, own.state() + " / " + review.state());
        }
        if (REVIEW_OPEN.contains(review.state())) {
            mustRun(review, about.type().juryProcess());
        } else if (FITS.containsKey(review.state())) {
            mustHaveEnded(review, about.type().juryProcess());
        }
    }

    /** One that was withdrawn may or may not have come so far; its events tell. */
    private boolean wasAnchored(Row own) {
        return own.state().equals("WITHDRAWN")
                ? about.told().stream().anyMatch(told -> told.type().equals(ANCHORED_EVENT))
                : !BEFORE_THE_JURY.contains(own.state()) && !NEVER_ANCHORED.contains(own.state());
    }

    private void round(Row own, @Nullable Row jurys) {
        if (jurys == null) {
            found(FindingKind.NO_JURY_ROUND, own.state());
            return;
        }
        if (own.state().equals(ANNOUNCED) != jurys.state().equals(ANNOUNCED)) {
            found(FindingKind.ANNOUNCEMENT_DIFFERS, own.state() + " / " + jurys.state());
        }
        String process = about.type().juryProcess();
        if (jurys.state().equals(ANNOUNCED)) {
            mustHaveEnded(jurys, process);
        } else if (jurys.process().stage() != Process.Stage.ENDED
                || !jurys.process().at().contains(NO_WINNER)) {
            mustRun(jurys, process);
        }
    }

    private boolean mustRun(Row row, String process) {
        switch (row.process().stage()) {
            case NONE -> found(FindingKind.NO_PROCESS, process + ": " + row.state());
            case ENDED ->
                found(
                        FindingKind.PROCESS_ENDED_EARLY,
                        process + ": " + row.state() + " / "
                                + String.join(", ", row.process().at()));
            case RUNNING -> {
                if (row.process().running() > 1) {
                    found(
                            FindingKind.TWO_PROCESSES,
                            process + ": " + row.process().running());
                }
                return true;
            }
        }
        return false;
    }

    private void mustHaveEnded(Row row, String process) {
        switch (row.process().stage()) {
            case NONE -> {
                if (isRemembered()) {
                    found(FindingKind.NO_PROCESS, process + ": " + row.state());
                }
            }
            case RUNNING -> found(FindingKind.PROCESS_STILL_RUNS, process + ": " + row.state());
            case ENDED -> {
                // as it should
            }
        }
    }

    private boolean isRemembered() {
        return about.told().stream().anyMatch(told -> told.time().isAfter(now.minus(REMEMBERED)));
    }

    private void found(FindingKind kind, String detail) {
        findings.add(Traces.finding(about, kind, detail));
    }
}
