package no.kommunepris.nomination.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.backbone.outbox.Aggregate;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.events.RoundEvent.Acceptance;
import no.kommunepris.events.RoundEvent.Body;
import no.kommunepris.events.RoundEvent.Juror;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.events.Sealed;
import no.kommunepris.events.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One round of an award: its dates, its jury, and in the end its winner. One method per transition, as in
 * {@link Nomination}. The winner attempts are under embargo; only {@link #announcement()} may be shown.
 */
public final class Round extends Aggregate {
    private static final List<RoundEvent> NOTHING = List.of();

    private String award = "";
    private String code = "";
    private Texts awardName = Texts.of("");
    private int year;
    private @Nullable Schedule schedule;
    private int guests;
    private List<Criterion> criteria = new ArrayList<>();
    private List<Body> bodies = new ArrayList<>();
    private List<Juror> jurors = new ArrayList<>();
    private @Nullable Contact secretariat;
    private @Nullable Instant closedAt;
    private List<WinnerAttempt> attempts = new ArrayList<>();
    private @Nullable Announcement announcement;
    private @Nullable Instant endedWithoutWinnerAt;
    private List<LogEntry> log = new ArrayList<>();

    private Round() {}

    private Round(String id) {
        super(id);
    }

    /** The id of an award's round of a year. */
    public static String idOf(String award, int year) {
        return award + "-" + year;
    }

    /** A new round from a checked plan. */
    public static Round open(Award award, RoundPlan plan, Who who, Instant now) {
        Round round = new Round(idOf(award.id(), plan.year()));
        round.award = award.id();
        round.code = award.referencePrefix();
        round.awardName = award.name();
        round.year = plan.year();
        round.schedule = plan.schedule();
        round.guests = plan.guests();
        round.criteria = new ArrayList<>(award.criteria());
        round.bodies = new ArrayList<>(plan.bodies());
        round.jurors = new ArrayList<>(plan.jurors());
        round.secretariat = plan.secretariat();
        round.note(who, now, "round-opened");
        return round;
    }

    /** What a new round tells. */
    public List<RoundEvent> opening() {
        return List.of(new RoundEvent.Opened(
                award,
                awardName,
                year,
                schedule(),
                guests,
                criteria,
                bodies,
                new Sealed<>(new RoundEvent.People(jurors, secretariat()))));
    }

    /** Whether it is the round that this plan would open. */
    public boolean isAsPlanned(RoundPlan plan) {
        return plan.schedule().equals(schedule)
                && plan.guests() == guests
                && plan.bodies().equals(bodies)
                && plan.jurors().equals(jurors);
    }

    /** Other dates. What has passed stays as it is. */
    public List<RoundEvent> reschedule(Schedule to, Who who, Instant now) {
        if (to.equals(schedule)) {
            return NOTHING;
        }
        if (isOver()) {
            throw new RefusedException(isWithoutWinner() ? "round-without-winner" : "round-announced");
        }
        List<FieldProblem> problems = new ArrayList<>();
        RoundPlan.checkOrder(to, problems);
        mayMove(problems, "nominationsCloseAt", schedule().nominationsCloseAt(), to.nominationsCloseAt(), now);
        mayMove(problems, "anchoringDeadline", schedule().anchoringDeadline(), to.anchoringDeadline(), now);
        mayMove(problems, "reviewDeadline", schedule().reviewDeadline(), to.reviewDeadline(), now);
        mayMove(problems, "announceAt", schedule().announceAt(), to.announceAt(), now);
        if (!problems.isEmpty()) {
            throw new InvalidFormException(problems);
        }
        schedule = to;
        note(who, now, "rescheduled");
        return List.of(new RoundEvent.Rescheduled(to));
    }

    private static void mayMove(List<FieldProblem> problems, String field, Instant from, Instant to, Instant now) {
        if (!from.equals(to) && (!from.isAfter(now) || !to.isAfter(now))) {
            problems.add(FieldProblem.of(field, "in-the-past"));
        }
    }

    /** @throws RefusedException when nominations are not taken at this time */
    public void mustBeOpen(Instant now) {
        if (!isOpen(now)) {
            throw new RefusedException("round-closed", schedule().nominationsCloseAt());
        }
    }

    /** To the second: at the time of closing it is closed. */
    public boolean isOpen(Instant now) {
        return closedAt == null && !isOver() && now.isBefore(schedule().nominationsCloseAt());
    }

    /** The outcome is out, and nothing more happens. */
    private boolean isOver() {
        return announcement != null || isWithoutWinner();
    }

    /** It is over, and nobody got the prize. */
    public boolean isWithoutWinner() {
        return endedWithoutWinnerAt != null;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /**
     * No more nominations are taken.
     *
     * @param nominations the ids of all that came in
     */
    public List<RoundEvent> close(List<String> nominations, Instant now) {
        if (closedAt != null || isOver()) {
            return NOTHING;
        }
        closedAt = now;
        return List.of(new RoundEvent.NominationsClosed(now, List.copyOf(nominations)));
    }

    /** The jury has decided; its winner will be asked in confidence. */
    public List<RoundEvent> tellWinner(int attempt, JuryEvent.Winner winner, String tokenHash) {
        if (attempts.stream().noneMatch(a -> a.attempt() == attempt)) {
            attempts.add(new WinnerAttempt(
                    attempt,
                    winner.nomination(),
                    winner.candidate(),
                    tokenHash,
                    winner.guests(),
                    winner.answerBy(),
                    null));
        }
        return NOTHING;
    }

    /** The winner says yes. */
    public List<RoundEvent> acceptPrize(String tokenHash, int coming, @Nullable String words, Instant now) {
        WinnerAttempt attempt = attemptOf(tokenHash);
        if (isRepeat(attempt, true)) {
            return NOTHING;
        }
        if (coming < 0 || coming > attempt.guests()) {
            throw new InvalidFormException(FieldProblem.of("guests", "guests", attempt.guests()));
        }
        replace(attempt.answered(new WinnerAttempt.Answer(true, coming, words, now)));
        return List.of(new RoundEvent.WinnerAccepted(attempt.attempt(), coming, new Sealed<>(new Acceptance(words))));
    }

    /** The winner says no, and the jury deliberates again. */
    public List<RoundEvent> declinePrize(String tokenHash, String reason, Instant now) {
        WinnerAttempt attempt = attemptOf(tokenHash);
        if (isRepeat(attempt, false)) {
            return NOTHING;
        }
        replace(attempt.answered(new WinnerAttempt.Answer(false, 0, reason, now)));
        return List.of(new RoundEvent.WinnerDeclined(attempt.attempt(), new Sealed<>(new Acceptance(reason))));
    }

    private boolean isRepeat(WinnerAttempt attempt, boolean accepting) {
        WinnerAttempt.Answer given = attempt.answer();
        if (given != null && given.accepted() != accepting) {
            throw new RefusedException(given.accepted() ? "prize-accepted" : "prize-declined");
        }
        if (given == null && (isOver() || attempts.stream().anyMatch(other -> other.settles(attempt)))) {
            throw new RefusedException("prize-settled");
        }
        return given != null;
    }

    private void replace(WinnerAttempt answered) {
        attempts.replaceAll(a -> a.attempt() == answered.attempt() ? answered : a);
    }

    /** Out it is. */
    public List<RoundEvent> announced(Announcement what) {
        if (!isOver()) {
            announcement = what;
        }
        return NOTHING;
    }

    /** Nobody was left to choose among. */
    public List<RoundEvent> endedWithoutWinner(Instant at) {
        if (!isOver()) {
            endedWithoutWinnerAt = at;
        }
        return NOTHING;
    }

    /** @throws NotFoundException when no winner was told by this secret */
    public WinnerAttempt attemptOf(String tokenHash) {
        return attempts.stream()
                .filter(a -> a.tokenHash().equals(tokenHash))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such prize"));
    }

    @Override
    public String roundId() {
        return id();
    }

    public String award() {
        return award;
    }

    /** The letters that begin the references of this round's nominations. */
    public String code() {
        return code;
    }

    public Texts awardName() {
        return awardName;
    }

    public int year() {
        return year;
    }

    public Schedule schedule() {
        return Objects.requireNonNull(schedule, "a round that was never opened");
    }

    public int guests() {
        return guests;
    }

    public List<Criterion> criteria() {
        return List.copyOf(criteria);
    }

    public List<Body> bodies() {
        return List.copyOf(bodies);
    }

    public List<Juror> jurors() {
        return List.copyOf(jurors);
    }

    public Contact secretariat() {
        return Objects.requireNonNull(secretariat, "a round that was never opened");
    }

    public Optional<Announcement> announcement() {
        return Optional.ofNullable(announcement);
    }

    public List<LogEntry> log() {
        return List.copyOf(log);
    }

    private void note(Who who, Instant now, String what) {
        log.add(new LogEntry(now, who.username(), what, List.of()));
    }
}
