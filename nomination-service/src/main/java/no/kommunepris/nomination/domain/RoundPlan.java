package no.kommunepris.nomination.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.kommunepris.events.Contact;
import no.kommunepris.events.RoundEvent.Body;
import no.kommunepris.events.RoundEvent.Juror;
import no.kommunepris.events.RoundEvent.Schedule;

/**
 * What the secretariat decides when it opens a round.
 *
 * @param guests how many guests the winner may bring
 * @param secretariat where the mails of this round's secretariat go
 */
public record RoundPlan(
        String award,
        int year,
        Schedule schedule,
        int guests,
        List<Body> bodies,
        List<Juror> jurors,
        Contact secretariat) {
    private static final int MOST_GUESTS = 50;
    private static final Duration SHORTEST_REMINDER = Duration.ofSeconds(1);

    /** @throws InvalidFormException with everything that is wrong with the plan */
    public void check(Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        if (year < 2000 || year > 2100) {
            problems.add(FieldProblem.of("year", "year"));
        }
        if (guests < 0 || guests > MOST_GUESTS) {
            problems.add(FieldProblem.of("guests", "guests", MOST_GUESTS));
        }
        if (!schedule.nominationsCloseAt().isAfter(now)) {
            problems.add(FieldProblem.of("nominationsCloseAt", "in-the-past"));
        }
        checkOrder(schedule, problems);
        checkJury(problems);
        FormRules.text(problems, "secretariat.name", secretariat.name(), FormRules.NAME, true);
        FormRules.email(problems, "secretariat.email", secretariat.email());
        if (!problems.isEmpty()) {
            throw new InvalidFormException(problems);
        }
    }

    static void checkOrder(Schedule schedule, List<FieldProblem> problems) {
        if (schedule.anchoringDeadline().isBefore(schedule.nominationsCloseAt())) {
            problems.add(FieldProblem.of("anchoringDeadline", "before-the-one-before"));
        }
        if (schedule.reviewDeadline().isBefore(schedule.anchoringDeadline())) {
            problems.add(FieldProblem.of("reviewDeadline", "before-the-one-before"));
        }
        if (schedule.announceAt().isBefore(schedule.reviewDeadline())) {
            problems.add(FieldProblem.of("announceAt", "before-the-one-before"));
        }
        if (schedule.reminderEvery().compareTo(SHORTEST_REMINDER) < 0) {
            problems.add(FieldProblem.of("reminderEvery", "required"));
        }
    }

    /** Every body has a juror, one juror is the chair, nobody sits twice, and nobody decides alone. */
    private void checkJury(List<FieldProblem> problems) {
        Set<String> known = new HashSet<>();
        bodies.forEach(body -> {
            if (!known.add(body.id())) {
                problems.add(FieldProblem.of("bodies", "duplicate-body", body.id()));
            }
        });
        if (known.size() < 2) {
            problems.add(FieldProblem.of("bodies", "two-bodies"));
        }
        Set<String> usernames = new HashSet<>();
        Set<String> represented = new HashSet<>();
        for (int i = 0; i < jurors.size(); i++) {
            Juror juror = jurors.get(i);
            String field = "jurors[" + i + "]";
            FormRules.text(problems, field + ".username", juror.username(), FormRules.NAME, true);
            FormRules.text(problems, field + ".name", juror.name(), FormRules.NAME, true);
            FormRules.email(problems, field + ".email", juror.email());
            if (!usernames.add(juror.username().toLowerCase(Locale.ROOT))) {
                problems.add(FieldProblem.of(field + ".username", "duplicate-juror", juror.username()));
            }
            if (!known.contains(juror.body())) {
                problems.add(FieldProblem.of(field + ".body", "unknown-body"));
            }
            represented.add(juror.body());
        }
        if (jurors.stream().filter(Juror::chair).count() != 1) {
            problems.add(FieldProblem.of("jurors", "one-chair"));
        }
        bodies.stream()
                .filter(body -> !represented.contains(body.id()))
                .forEach(body -> problems.add(FieldProblem.of(
                        "jurors", "body-without-juror", body.name().nb())));
    }
}
