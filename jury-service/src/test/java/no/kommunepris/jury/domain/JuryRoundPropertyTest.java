package no.kommunepris.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.api.statistics.Statistics;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Event;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.jury.domain.RoundCommands.Command;
import no.kommunepris.testing.Snapshot;
import org.jspecify.annotations.Nullable;

/** Whatever is asked of the jury's round, in whatever order: nobody decides alone, and one winner at most gets out. */
class JuryRoundPropertyTest {
    private JuryRound round = Jury.round();
    private List<Event> history = new ArrayList<>();
    private List<String> selected = new ArrayList<>();
    private Set<String> gone = new HashSet<>();

    @BeforeTry
    void aNewRound() {
        round = Jury.round();
        history = new ArrayList<>();
        selected = new ArrayList<>();
        gone = new HashSet<>();
    }

    @Provide
    Arbitrary<List<Command>> sequences() {
        return RoundCommands.sequences();
    }

    @Property(tries = 1000)
    void anyOrderOfAnyCommandsKeepsThePromises(@ForAll("sequences") List<Command> sequence) {
        for (Command command : sequence) {
            RoundCommands.NOMINATIONS.stream().filter(round::isGone).forEach(gone::add);
            String held = Snapshot.of(round);
            boolean over = round.announced() || round.endedWithoutWinner();
            List<Event> told = ask(command);
            if (told == null) {
                assertThat(Snapshot.of(round)).as("after a refusal").isEqualTo(held);
                continue;
            }
            assertThat(told.size()).as("one thing at a time").isLessThanOrEqualTo(1);
            assertThat(over && !told.isEmpty())
                    .as("told after the end: " + told)
                    .isFalse();
            told.forEach(this::isTrue);
            history.addAll(told);
            assertThat(gone).as("gone for good").allMatch(round::isGone);
            if (!command.name().equals("propose")) {
                changesNothingWhenAskedAgain(command);
            }
        }
        Statistics.label("without a winner").collect(round.endedWithoutWinner(), selected.size());
        Statistics.label("without a winner").coverage(seen -> {
            seen.check(true, 0).count(count -> count > 0);
            seen.check(true, 1).count(count -> count > 0);
        });
        Statistics.collect(selected.size(), round.announced());
        Statistics.coverage(seen -> {
            seen.check(0, false).count(count -> count > 0);
            seen.check(1, true).count(count -> count > 0);
            seen.check(2, false).count(count -> count > 0);
        });
    }

    private @Nullable List<Event> ask(Command command) {
        try {
            return command.asking().ask(round);
        } catch (RefusedException | InvalidAnswerException | UnfinishedAnswerException refused) {
            return null;
        }
    }

    private void isTrue(Event event) {
        if (event instanceof JuryEvent.WinnerSelected told) {
            String winner = told.sealed().content().nomination();
            assertThat(round.selection().nomination()).isEqualTo(winner);
            assertThat(round.selection().accepted()).isNull();
            assertThat(round.selection().reasons()).isNotBlank();
            assertThat(selected).as("selected before, and declined").doesNotContain(winner);
            assertThat(gone).as("withdrawn").doesNotContain(winner);
            assertThat(told.attempt()).isEqualTo(selected.size() + 1);
            selected.add(winner);
            everyBodyStandsBehind(round.proposal());
        } else if (event instanceof JuryEvent.EndedWithoutWinner) {
            assertThat(round.decided()).as("somebody has won").isFalse();
            assertThat(round.panel(RoundCommands.REVIEWS).hasCandidates()).isFalse();
        } else if (event instanceof JuryEvent.WinnerAnnounced told) {
            assertThat(count(JuryEvent.WinnerAnnounced.class))
                    .as("announced before")
                    .isZero();
            assertThat(told.nomination()).isEqualTo(selected.get(selected.size() - 1));
            assertThat(round.selection().isAccepted()).isTrue();
            assertThat(told.announcement().nb()).isNotBlank();
        }
    }

    private static void everyBodyStandsBehind(Proposal proposal) {
        Set<String> people = new HashSet<>(Set.of(proposal.proposedBy()));
        assertThat(proposal.bodies()).isNotEmpty();
        for (String body : proposal.bodies()) {
            Approval approval = proposal.approvalOf(body).orElseThrow();
            assertThat(approval.handedIn()).isTrue();
            assertThat(approval.answer().approve()).isTrue();
            people.add(approval.juror());
        }
        assertThat(people).as("behind the decision").hasSizeGreaterThanOrEqualTo(2);
        Review winner = RoundCommands.REVIEWS.stream()
                .filter(review -> review.id().equals(proposal.winner()))
                .findFirst()
                .orElseThrow();
        assertThat(people).as("without a conflict of interest").noneMatch(winner::recused);
    }

    private void changesNothingWhenAskedAgain(Command command) {
        String held = Snapshot.of(round);
        List<Event> told = ask(command);
        assertThat(told == null ? List.of() : told).as("told by a repeat").isEmpty();
        assertThat(Snapshot.of(round)).as("after a repeat").isEqualTo(held);
    }

    private long count(Class<? extends Event> type) {
        return history.stream().filter(type::isInstance).count();
    }
}
