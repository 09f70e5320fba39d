package no.kommunepris.nomination.domain;

import static no.kommunepris.nomination.domain.Samples.NOW;
import static no.kommunepris.nomination.domain.Samples.refs;
import static no.kommunepris.nomination.domain.State.ANCHORED;
import static no.kommunepris.nomination.domain.State.AWAITING_ANCHORING;
import static no.kommunepris.nomination.domain.State.CORRECTION_REQUESTED;
import static no.kommunepris.nomination.domain.State.DECLINED;
import static no.kommunepris.nomination.domain.State.INELIGIBLE;
import static no.kommunepris.nomination.domain.State.LAPSED;
import static no.kommunepris.nomination.domain.State.NOT_SELECTED;
import static no.kommunepris.nomination.domain.State.REVIEWED;
import static no.kommunepris.nomination.domain.State.SUBMITTED;
import static no.kommunepris.nomination.domain.State.UNDER_REVIEW;
import static no.kommunepris.nomination.domain.State.WINNER;
import static no.kommunepris.nomination.domain.State.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.api.statistics.Statistics;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.events.NominationEvent.Means;
import no.kommunepris.nomination.domain.NominationCommands.Command;
import no.kommunepris.testing.Snapshot;
import org.jspecify.annotations.Nullable;

/** Whatever is asked of a nomination, in whatever order: the promises of its life hold. */
class NominationPropertyTest {
    /** The only ways on. Who hears of the announcement before the review's end goes there without the steps between. */
    private static final Map<State, Set<State>> WAYS = Map.of(
            SUBMITTED, Set.of(AWAITING_ANCHORING, CORRECTION_REQUESTED, ANCHORED, DECLINED, LAPSED, WITHDRAWN),
            AWAITING_ANCHORING, Set.of(CORRECTION_REQUESTED, ANCHORED, DECLINED, LAPSED, WITHDRAWN),
            CORRECTION_REQUESTED, Set.of(AWAITING_ANCHORING, LAPSED, WITHDRAWN),
            ANCHORED, Set.of(UNDER_REVIEW, REVIEWED, NOT_SELECTED, WINNER, INELIGIBLE, WITHDRAWN),
            UNDER_REVIEW, Set.of(REVIEWED, NOT_SELECTED, WINNER, INELIGIBLE, WITHDRAWN),
            REVIEWED, Set.of(NOT_SELECTED, WINNER, INELIGIBLE, WITHDRAWN));

    /** What a nomination tells when it comes to a state. The jury has told the rest itself. */
    private static final Map<State, Class<? extends NominationEvent>> TELLS = Map.of(
            CORRECTION_REQUESTED, NominationEvent.CorrectionRequested.class,
            ANCHORED, NominationEvent.Anchored.class,
            DECLINED, NominationEvent.AnchoringDeclined.class,
            LAPSED, NominationEvent.Lapsed.class,
            WITHDRAWN, NominationEvent.Withdrawn.class,
            NOT_SELECTED, NominationEvent.Closed.class,
            WINNER, NominationEvent.Closed.class,
            INELIGIBLE, NominationEvent.Closed.class);

    private SecretBook links = new SecretBook();
    private Nomination nomination = selfNominated();
    private Map<String, String> openLetters = new HashMap<>();
    private Set<String> sentLinks = new HashSet<>();
    private Instant now = NOW;

    @BeforeTry
    void aNewLife() {
        links = new SecretBook();
        nomination = selfNominated();
        openLetters = new HashMap<>();
        sentLinks = new HashSet<>();
        now = NOW;
    }

    private Nomination selfNominated() {
        NominationForm form = Samples.selfForm("kari@0301.example.org", "0301", "0301", "1804");
        return Nomination.submit(
                new Nomination.Origin("n1", "PRP-2027-7F3K", "hash", Channel.WEB, null),
                Samples.round(),
                form,
                refs(form.municipalities()),
                links,
                NOW);
    }

    @Provide
    Arbitrary<List<Command>> sequences() {
        return NominationCommands.sequences();
    }

    @Property(tries = 2000)
    void anyOrderOfAnyCommandsKeepsThePromises(@ForAll("sequences") List<Command> sequence) {
        for (Command command : sequence) {
            now = now.plus(command.later());
            State before = nomination.state();
            String held = Snapshot.of(nomination);
            List<NominationEvent> told = ask(command);
            if (told == null) {
                assertThat(Snapshot.of(nomination)).as("after a refusal").isEqualTo(held);
            } else {
                goesOnlyWhereItMay(before, told);
                if (before.isFinal()) {
                    assertThat(Snapshot.of(nomination)).as("after the end").isEqualTo(held);
                }
                told.forEach(this::isTrue);
                changesNothingWhenAskedAgain(command);
            }
            standsByWhatWasConfirmed();
            keepsNoSecret();
        }
        Statistics.collect(nomination.state());
        Statistics.coverage(seen -> {
            for (State state : State.values()) {
                seen.check(state).count(count -> count > 0);
            }
        });
    }

    /** @return null when it was refused; any other exception is a fault */
    private @Nullable List<NominationEvent> ask(Command command) {
        try {
            return command.asking().ask(nomination, links, now);
        } catch (RefusedException | InvalidFormException | NotFoundException refused) {
            return null;
        }
    }

    private void goesOnlyWhereItMay(State before, List<NominationEvent> told) {
        State after = nomination.state();
        assertThat(told.size()).as("one thing at a time").isLessThanOrEqualTo(1);
        if (before.isFinal()) {
            assertThat(told).isEmpty();
            assertThat(after).isEqualTo(before);
            return;
        }
        if (after != before) {
            assertThat(WAYS.get(before)).as("from " + before).contains(after);
            assertThat(told)
                    .as("told of " + after)
                    .hasSize(TELLS.containsKey(after) ? 1 : told.size())
                    .allMatch(
                            event -> TELLS.getOrDefault(after, event.getClass()).isInstance(event));
        }
        told.forEach(event -> assertThat(TELLS.entrySet())
                .as(event + " is told only on the way to its state")
                .allMatch(way -> !way.getValue().isInstance(event)
                        || TELLS.get(after) == way.getValue() && (after != before || after == CORRECTION_REQUESTED)));
    }

    private void isTrue(NominationEvent event) {
        if (event instanceof NominationEvent.AnchoringRequested asked) {
            String link = asked.sealed().content().link();
            assertThat(sentLinks.add(link)).as("a secret of its own: " + link).isTrue();
            openLetters.put(asked.municipality(), link);
        } else if (event instanceof NominationEvent.AnchoringReminded reminded) {
            assertThat(reminded.sealed().content().link()).isEqualTo(openLetters.get(reminded.municipality()));
        } else if (event instanceof NominationEvent.Corrected) {
            openLetters.clear();
        } else if (event instanceof NominationEvent.AnchoringConfirmed yes) {
            assertThat(yes.confirmedAt()).isBefore(nomination.anchoringDeadline());
            assertThat(yes.means() == Means.PHONE || openLetters.containsKey(yes.municipality()))
                    .as("confirmed by a letter about this text")
                    .isTrue();
        } else if (event instanceof NominationEvent.Anchored) {
            assertThat(nomination.anchorings()).isNotEmpty().allMatch(Anchoring::isConfirmed);
        } else if (event instanceof NominationEvent.Closed closed) {
            assertThat(nomination.state().name()).isEqualTo(closed.outcome().name());
        }
    }

    private void changesNothingWhenAskedAgain(Command command) {
        String held = Snapshot.of(nomination);
        List<NominationEvent> told = ask(command);
        assertThat(told == null ? List.of() : told).as("told by a repeat").isEmpty();
        assertThat(Snapshot.of(nomination)).as("after a repeat").isEqualTo(held);
    }

    private void standsByWhatWasConfirmed() {
        for (Anchoring anchoring : nomination.anchorings()) {
            Evidence evidence = anchoring.evidence();
            assertThat(anchoring.isAnswered()).isEqualTo(evidence != null);
            if (evidence != null) {
                assertThat(evidence.confirmed()).isEqualTo(anchoring.isConfirmed());
                assertThat(evidence.textHash()).as("the text confirmed").isEqualTo(nomination.textHash());
                assertThat(evidence.means() != Means.PROOF
                                || anchoring
                                        .municipality()
                                        .equals(nomination.nominator().municipality()))
                        .as("a nominator proves to speak for the own municipality only")
                        .isTrue();
            }
        }
        assertThat(nomination.state().isWithTheJury() && !nomination.isFullyConfirmed())
                .as("with the jury, but not anchored")
                .isFalse();
    }

    private void keepsNoSecret() {
        String held = Snapshot.of(nomination);
        List<String> kept = new ArrayList<>(links.tokens());
        kept.removeIf(token -> !held.contains(token));
        assertThat(kept).as("secrets kept").isEmpty();
    }
}
