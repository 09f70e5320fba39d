package no.kommunepris.nomination.web.desk;

import java.time.Duration;
import java.time.Instant;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.nomination.web.page.FormProblems;
import no.kommunepris.nomination.web.page.Times;
import org.jspecify.annotations.Nullable;

/** The times of a round as they are posted: Norwegian time, {@code 2027-03-01T23:59:59}; see {@link RoundInput}. */
record ScheduleInput(
        String nominationsCloseAt,
        String anchoringDeadline,
        String reviewDeadline,
        String announceAt,
        String reminderEvery) {

    ScheduleInput {
        nominationsCloseAt = nominationsCloseAt == null ? "" : nominationsCloseAt;
        anchoringDeadline = anchoringDeadline == null ? "" : anchoringDeadline;
        reviewDeadline = reviewDeadline == null ? "" : reviewDeadline;
        announceAt = announceAt == null ? "" : announceAt;
        reminderEvery = reminderEvery == null ? "" : reminderEvery;
    }

    static ScheduleInput of(Schedule schedule) {
        return new ScheduleInput(
                Times.field(schedule.nominationsCloseAt()),
                Times.field(schedule.anchoringDeadline()),
                Times.field(schedule.reviewDeadline()),
                Times.field(schedule.announceAt()),
                Times.field(schedule.reminderEvery()));
    }

    /** The times; nothing when one cannot be read, which the problems then say. */
    @Nullable
    Schedule schedule(FormProblems problems) {
        Instant close = moment("nominationsCloseAt", nominationsCloseAt, problems);
        Instant anchoring = moment("anchoringDeadline", anchoringDeadline, problems);
        Instant review = moment("reviewDeadline", reviewDeadline, problems);
        Instant announce = moment("announceAt", announceAt, problems);
        Duration reminder = Times.ofLengthField(reminderEvery).orElse(null);
        if (reminder == null) {
            problems.add("reminderEvery", "length");
        }
        return close == null || anchoring == null || review == null || announce == null || reminder == null
                ? null
                : new Schedule(close, anchoring, review, announce, reminder);
    }

    private static @Nullable Instant moment(String field, String typed, FormProblems problems) {
        Instant at = Times.ofField(typed).orElse(null);
        if (at == null) {
            problems.add(field, "moment");
        }
        return at;
    }
}
