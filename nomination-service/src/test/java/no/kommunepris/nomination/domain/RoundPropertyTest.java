package no.kommunepris.nomination.domain;

import static no.kommunepris.nomination.domain.Samples.DESK;
import static no.kommunepris.nomination.domain.Samples.NOW;
import static no.kommunepris.nomination.domain.Samples.SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.api.statistics.Statistics;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Contact;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.Language;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.events.Texts;
import no.kommunepris.testing.Snapshot;
import org.jspecify.annotations.Nullable;

/** Whatever is asked of a round, in whatever order: it closes once, every winner answers once, and it is out once. */
class RoundPropertyTest {
    private Round round = Samples.round();
    private List<RoundEvent> history = new ArrayList<>();
    private Instant now = NOW;

    @FunctionalInterface
    interface Asking {
        List<RoundEvent> ask(Round round, Instant now);
    }

    record Command(Duration later, String name, Asking asking) {
        @Override
        public String toString() {
            return later.isZero() ? name : name + " after " + later;
        }
    }

    @BeforeTry
    void aNewRound() {
        round = Samples.round();
        history = new ArrayList<>();
        now = NOW;
    }

    @Property(tries = 2000)
    void anyOrderOfAnyCommandsKeepsThePromises(@ForAll("sequences") List<Command> sequence) {
        for (Command command : sequence) {
            now = now.plus(command.later());
            Schedule datesBefore = round.schedule();
            Announcement outBefore = round.announcement().orElse(null);
            boolean over = outBefore != null || round.isWithoutWinner();
            String held = Snapshot.of(round);
            List<RoundEvent> told = ask(command);
            if (told == null) {
                assertThat(Snapshot.of(round)).as("after a refusal").isEqualTo(held);
                continue;
            }
            assertThat(told.size()).as("one thing at a time").isLessThanOrEqualTo(1);
            assertThat(told.isEmpty() || !over)
                    .as("told after the end: " + told)
                    .isTrue();
            assertThat(round.announcement().isPresent() && round.isWithoutWinner())
                    .as("a winner in a round without one")
                    .isFalse();
            assertThat(outBefore == null
                            || outBefore.equals(round.announcement().orElse(null)))
                    .as("an announcement stands")
                    .isTrue();
            history.addAll(told);
            datesAreInOrderAndThePastStands(datesBefore);
            everythingIsToldOnce();
            String changed = Snapshot.of(round);
            List<RoundEvent> repeated = ask(command);
            assertThat(repeated == null ? List.of() : repeated)
                    .as("told by a repeat")
                    .isEmpty();
            assertThat(Snapshot.of(round)).as("after a repeat").isEqualTo(changed);
        }
        Statistics.collect(round.announcement().isPresent(), count(RoundEvent.WinnerDeclined.class));
        Statistics.coverage(seen -> {
            seen.check(true, 0L).count(count -> count > 0);
            seen.check(true, 1L).count(count -> count > 0);
            seen.check(false, 2L).count(count -> count > 0);
        });
    }

    private @Nullable List<RoundEvent> ask(Command command) {
        try {
            return command.asking().ask(round, now);
        } catch (RefusedException | InvalidFormException | NotFoundException refused) {
            return null;
        }
    }

    private void datesAreInOrderAndThePastStands(Schedule before) {
        Schedule after = round.schedule();
        assertThat(List.of(
                        after.nominationsCloseAt(),
                        after.anchoringDeadline(),
                        after.reviewDeadline(),
                        after.announceAt()))
                .isSorted();
        if (!before.nominationsCloseAt().isAfter(now)) {
            assertThat(after.nominationsCloseAt()).isEqualTo(before.nominationsCloseAt());
        }
        if (round.isClosed()) {
            assertThat(round.isOpen(NOW)).isFalse();
        }
    }

    private void everythingIsToldOnce() {
        assertThat(count(RoundEvent.NominationsClosed.class)).isEqualTo(round.isClosed() ? 1 : 0);
        assertThat(count(RoundEvent.WinnerAccepted.class)).as("accepted").isLessThanOrEqualTo(1);
        List<Integer> answered = new ArrayList<>();
        history.forEach(event -> {
            if (event instanceof RoundEvent.WinnerAccepted yes) {
                answered.add(yes.attempt());
            } else if (event instanceof RoundEvent.WinnerDeclined no) {
                answered.add(no.attempt());
            }
        });
        assertThat(answered).as("answers").doesNotHaveDuplicates().isSorted();
    }

    private long count(Class<? extends RoundEvent> type) {
        return history.stream().filter(type::isInstance).count();
    }

    @Provide
    Arbitrary<List<Command>> sequences() {
        Arbitrary<Duration> wait = Arbitraries.frequency(
                Tuple.of(8, Duration.ZERO), Tuple.of(2, Duration.ofDays(2)), Tuple.of(1, Duration.ofDays(31)));
        return Combinators.combine(wait, asked())
                .as((later, asked) -> new Command(later, asked.name(), asked.asking()))
                .list()
                .ofMaxSize(30);
    }

    private static Arbitrary<Command> asked() {
        Arbitrary<Integer> attempt = Arbitraries.integers().between(1, 3);
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(-40, 40).map(RoundPropertyTest::reschedule)),
                Tuple.of(2, Arbitraries.just(command("close", (r, now) -> r.close(List.of("n1", "n2"), now)))),
                Tuple.of(
                        4,
                        attempt.map(number -> command(
                                "tell " + number, (r, now) -> r.tellWinner(number, winner(number), "hash-" + number)))),
                Tuple.of(
                        3,
                        Combinators.combine(attempt, Arbitraries.integers().between(-1, 4))
                                .as((number, guests) -> command(
                                        "accept " + number + " with " + guests,
                                        (r, now) -> r.acceptPrize("hash-" + number, guests, "Takk!", now)))),
                Tuple.of(
                        3,
                        attempt.map(number -> command(
                                "decline " + number,
                                (r, now) -> r.declinePrize("hash-" + number, "Vi kan ikke.", now)))),
                Tuple.of(1, Arbitraries.just(command("without winner", (r, now) -> r.endedWithoutWinner(now)))),
                Tuple.of(
                        1,
                        attempt.map(number ->
                                command("announced " + number, (r, now) -> r.announced(announcement(number, now))))));
    }

    private static Command reschedule(int days) {
        Duration moved = Duration.ofDays(days);
        return command(
                "reschedule by " + days,
                (r, now) -> r.reschedule(
                        new Schedule(
                                SCHEDULE.nominationsCloseAt(),
                                SCHEDULE.anchoringDeadline().plus(moved),
                                SCHEDULE.reviewDeadline().plus(moved),
                                SCHEDULE.announceAt(),
                                SCHEDULE.reminderEvery()),
                        DESK,
                        now));
    }

    private static JuryEvent.Winner winner(int number) {
        return new JuryEvent.Winner(
                "n" + number,
                "Kandidat " + number,
                "Prøveprisen",
                new Contact("A", "a@example.org", Language.NB),
                "token-" + number,
                "https://site.example/prize/token-" + number,
                3,
                SCHEDULE.announceAt());
    }

    private static Announcement announcement(int number, Instant now) {
        return new Announcement("n" + number, "Kandidat " + number, List.of(), Texts.of("Vinner!"), null, now);
    }

    private static Command command(String name, Asking asking) {
        return new Command(Duration.ZERO, name, asking);
    }
}
