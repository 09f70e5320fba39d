package no.kommunepris.nomination.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Language;
import no.kommunepris.events.RoundEvent.Juror;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.nomination.domain.Award;
import no.kommunepris.nomination.domain.RoundPlan;
import no.kommunepris.nomination.web.page.FormProblems;
import no.kommunepris.nomination.web.page.Times;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the form that opens a round. Times are Norwegian time, {@code 2027-03-01T23:59:59}.
 *
 * @param guests how many guests the winner may bring
 * @param reminderEvery {@code 7d}, {@code 12h}, {@code 30m}, {@code 20s} or ISO 8601
 * @param jurors {@code jurors[0].username}, {@code .name}, {@code .email}, {@code .body}; empty lines are skipped
 * @param chair the index of the juror who chairs
 * @param action {@code more} for more lines; else the round is opened
 * @param confirmed {@code true} to open it without being asked once more
 */
record RoundInput(
        String year,
        String guests,
        String nominationsCloseAt,
        String anchoringDeadline,
        String reviewDeadline,
        String announceAt,
        String reminderEvery,
        String secretariatName,
        String secretariatEmail,
        List<JurorInput> jurors,
        String chair,
        String action,
        Boolean confirmed) {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final int EMPTY_LINES = 2;
    private static final JurorInput NOBODY = new JurorInput("", "", "", "");

    RoundInput {
        year = orEmpty(year);
        guests = orEmpty(guests);
        nominationsCloseAt = orEmpty(nominationsCloseAt);
        anchoringDeadline = orEmpty(anchoringDeadline);
        reviewDeadline = orEmpty(reviewDeadline);
        announceAt = orEmpty(announceAt);
        reminderEvery = orEmpty(reminderEvery);
        secretariatName = orEmpty(secretariatName);
        secretariatEmail = orEmpty(secretariatEmail);
        jurors = jurors == null ? List.of() : jurors;
        chair = orEmpty(chair);
        confirmed = Boolean.TRUE.equals(confirmed);
        action = orEmpty(action);
    }

    /** One line of the jury. */
    record JurorInput(String username, String name, String email, String body) {
        JurorInput {
            username = orEmpty(username);
            name = orEmpty(name);
            email = orEmpty(email);
            body = orEmpty(body);
        }

        boolean isBlank() {
            return (username + name + email).isBlank();
        }

        @Override
        public String toString() {
            return "juror";
        }
    }

    /** A suggestion for the next round: the last one, moved on by whole years until it lies ahead. */
    static RoundInput after(RoundPlan last, Instant now) {
        int years = 1;
        while (!later(last.schedule().nominationsCloseAt(), years).isAfter(now)) {
            years++;
        }
        return of(new RoundPlan(
                last.award(),
                last.year() + years,
                new Schedule(
                        later(last.schedule().nominationsCloseAt(), years),
                        later(last.schedule().anchoringDeadline(), years),
                        later(last.schedule().reviewDeadline(), years),
                        later(last.schedule().announceAt(), years),
                        last.schedule().reminderEvery()),
                last.guests(),
                last.bodies(),
                last.jurors(),
                last.secretariat()));
    }

    /** A suggestion for an award's first round: three months to nominate in, one for each step after that. */
    static RoundInput first(Award award, Instant now) {
        ZonedDateTime close = now.atZone(ZONE)
                .plusMonths(3)
                .withHour(23)
                .withMinute(59)
                .withSecond(59)
                .withNano(0);
        return of(new RoundPlan(
                award.id(),
                close.plusMonths(3).getYear(),
                new Schedule(
                        close.toInstant(),
                        close.plusMonths(1).toInstant(),
                        close.plusMonths(2).toInstant(),
                        close.plusMonths(3)
                                .withHour(12)
                                .withMinute(0)
                                .withSecond(0)
                                .toInstant(),
                        Duration.ofDays(7)),
                award.guests(),
                award.bodies(),
                award.bodies().stream()
                        .map(body -> new Juror("", "", "", body.id(), false))
                        .toList(),
                new Contact(award.contact().name().nb(), award.contact().email(), Language.NB)));
    }

    static RoundInput of(RoundPlan plan) {
        int chair = plan.jurors().stream().map(Juror::chair).toList().indexOf(true);
        Schedule schedule = plan.schedule();
        return new RoundInput(
                Integer.toString(plan.year()),
                Integer.toString(plan.guests()),
                Times.field(schedule.nominationsCloseAt()),
                Times.field(schedule.anchoringDeadline()),
                Times.field(schedule.reviewDeadline()),
                Times.field(schedule.announceAt()),
                Times.field(schedule.reminderEvery()),
                plan.secretariat().name(),
                plan.secretariat().email(),
                plan.jurors().stream()
                        .map(j -> new JurorInput(j.username(), j.name(), j.email(), j.body()))
                        .toList(),
                chair < 0 ? "" : Integer.toString(chair),
                "",
                false);
    }

    private static Instant later(Instant at, int years) {
        return at.atZone(ZONE).plusYears(years).toInstant();
    }

    /** The same without empty lines between jurors, and with some after them. */
    RoundInput withRoom(int atLeast) {
        List<JurorInput> rows = new ArrayList<>();
        String newChair = "";
        for (int i = 0; i < jurors.size(); i++) {
            JurorInput juror = jurors.get(i);
            boolean suggested = action.isEmpty() && !juror.body().isEmpty();
            if (!juror.isBlank() || suggested) {
                newChair = chair.equals(Integer.toString(i)) ? Integer.toString(rows.size()) : newChair;
                rows.add(juror);
            }
        }
        int jurorsKept = rows.size();
        while (rows.size() < Math.max(atLeast, jurorsKept + EMPTY_LINES)) {
            rows.add(NOBODY);
        }
        return new RoundInput(
                year,
                guests,
                nominationsCloseAt,
                anchoringDeadline,
                reviewDeadline,
                announceAt,
                reminderEvery,
                secretariatName,
                secretariatEmail,
                rows,
                newChair,
                action,
                confirmed);
    }

    ScheduleInput schedule() {
        return new ScheduleInput(nominationsCloseAt, anchoringDeadline, reviewDeadline, announceAt, reminderEvery);
    }

    /** The plan; nothing when a field cannot be read, which the problems then say. */
    @Nullable
    RoundPlan plan(Award award, FormProblems problems) {
        Schedule schedule = schedule().schedule(problems);
        Integer readYear = number("year", year, problems);
        Integer readGuests = number("guests", guests, problems);
        if (schedule == null || readYear == null || readGuests == null) {
            return null;
        }
        List<Juror> jury = new ArrayList<>();
        for (int i = 0; i < jurors.size(); i++) {
            JurorInput juror = jurors.get(i);
            if (!juror.isBlank()) {
                jury.add(new Juror(
                        juror.username().strip(),
                        juror.name().strip(),
                        juror.email().strip(),
                        juror.body(),
                        chair.equals(Integer.toString(i))));
            }
        }
        return new RoundPlan(
                award.id(),
                readYear,
                schedule,
                readGuests,
                award.bodies(),
                jury,
                new Contact(secretariatName.strip(), secretariatEmail.strip(), Language.NB));
    }

    private static @Nullable Integer number(String field, String typed, FormProblems problems) {
        if (typed.strip().matches("\\d{1,4}")) {
            return Integer.valueOf(typed.strip());
        }
        problems.add(field, "number");
        return null;
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    public String toString() {
        return "round input";
    }
}
