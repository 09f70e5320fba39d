package no.kommunepris.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a round in nomination-service. Subject and key: the round's id. */
public sealed interface RoundEvent extends Event {

    /**
     * The times of a round, in this order.
     *
     * @param reminderEvery how long a municipality is left in peace before it is reminded (again)
     */
    record Schedule(
            Instant nominationsCloseAt,
            Instant anchoringDeadline,
            Instant reviewDeadline,
            Instant announceAt,
            Duration reminderEvery) {}

    /** A body that appoints jurors. */
    record Body(String id, Texts name) {}

    /**
     * A member of the jury.
     *
     * @param username the account in Tasklist
     * @param body the id of the body that appointed the juror
     */
    record Juror(String username, String name, String email, String body, boolean chair) {
        @Override
        public String toString() {
            return "juror";
        }
    }

    /** The people of a round: its jury and the secretariat's mailbox. */
    record People(List<Juror> jurors, Contact secretariat) {
        @Override
        public String toString() {
            return "people";
        }
    }

    /**
     * A round was opened.
     *
     * @param guests how many guests the winner may bring
     */
    record Opened(
            String award,
            Texts awardName,
            int year,
            Schedule schedule,
            int guests,
            List<Criterion> criteria,
            List<Body> bodies,
            Sealed<People> sealed)
            implements RoundEvent {}

    record Rescheduled(Schedule schedule) implements RoundEvent {}

    /**
     * No more nominations are taken.
     *
     * @param nominations the ids of every nomination that came in
     */
    record NominationsClosed(Instant closedAt, List<String> nominations) implements RoundEvent {}

    /**
     * The winner says yes. Which one it is, only the jury's sealed word tells.
     *
     * @param attempt the number of the jury's decision that was answered, 1 for the first
     */
    record WinnerAccepted(int attempt, int guests, Sealed<Acceptance> sealed) implements RoundEvent {}

    record WinnerDeclined(int attempt, Sealed<Acceptance> sealed) implements RoundEvent {}

    /** The winner's own words: a quote for the announcement, or the reason for a no. */
    record Acceptance(@Nullable String words) {
        @Override
        public String toString() {
            return "acceptance";
        }
    }
}
