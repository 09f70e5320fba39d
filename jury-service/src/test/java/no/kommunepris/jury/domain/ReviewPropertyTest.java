package no.kommunepris.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.api.statistics.Statistics;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Dossier;
import no.kommunepris.events.Event;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.jury.Samples;
import no.kommunepris.testing.Snapshot;
import org.jspecify.annotations.Nullable;

/** Whatever is asked of a review, in whatever order: the promises to nominators and jurors hold. */
class ReviewPropertyTest {
    private static final String STRANGER = "fremmed";
    private static final Map<Review.State, Set<Review.State>> WAYS = Map.of(
            Review.State.CHECKING,
            Set.of(Review.State.ASSESSING, Review.State.INELIGIBLE, Review.State.WITHDRAWN),
            Review.State.ASSESSING,
            Set.of(Review.State.REVIEWED, Review.State.WITHDRAWN),
            Review.State.REVIEWED,
            Set.of(Review.State.WITHDRAWN),
            Review.State.INELIGIBLE,
            Set.of(),
            Review.State.WITHDRAWN,
            Set.of());

    private Review review = checking();
    private List<Event> history = new ArrayList<>();

    @FunctionalInterface
    interface Asking {
        List<Event> ask(Review review);
    }

    record Command(String name, Asking asking) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeTry
    void aNewReview() {
        review = checking();
        history = new ArrayList<>();
    }

    private static Review checking() {
        return new Review("n1", Jury.round(), Samples.dossier("Kandidaten", "methods", "cooperation"), false);
    }

    @Property(tries = 1000)
    void anyOrderOfAnyCommandsKeepsThePromises(@ForAll("sequences") List<Command> sequence) {
        for (Command command : sequence) {
            Review.State before = review.state();
            Dossier checked = review.dossier();
            String held = Snapshot.of(review);
            List<Event> told = ask(command);
            if (told == null) {
                assertThat(Snapshot.of(review)).as("after a refusal").isEqualTo(held);
                continue;
            }
            history.addAll(told);
            goesOnlyWhereItMay(before, told);
            assertThat(before == Review.State.CHECKING || checked.equals(review.dossier()))
                    .as("the text that was checked stands")
                    .isTrue();
            everythingIsToldOnce();
            onlyWhatMayCountCounts();
            String changed = Snapshot.of(review);
            List<Event> repeated = ask(command);
            assertThat(repeated == null ? List.of() : repeated)
                    .as("told by a repeat")
                    .isEmpty();
            assertThat(withoutTimes(Snapshot.of(review))).as("after a repeat").isEqualTo(withoutTimes(changed));
        }
        Statistics.collect(review.state());
        Statistics.coverage(seen -> {
            for (Review.State state : Review.State.values()) {
                seen.check(state).count(count -> count > 0);
            }
        });
        Statistics.label("told not to be selected").collect(told(JuryEvent.NotSelected.class));
        Statistics.label("told not to be selected")
                .coverage(seen -> seen.check(1L).count(count -> count > 0));
    }

    private @Nullable List<Event> ask(Command command) {
        try {
            return command.asking().ask(review);
        } catch (RefusedException | InvalidAnswerException | UnfinishedAnswerException refused) {
            return null;
        }
    }

    /** When somebody last saved is not what was saved. */
    private static String withoutTimes(String held) {
        return held.replaceAll("\"savedAt\":[0-9.]+", "");
    }

    private void goesOnlyWhereItMay(Review.State before, List<Event> told) {
        Review.State after = review.state();
        assertThat(told.size()).as("one thing at a time").isLessThanOrEqualTo(1);
        assertThat(after == before || WAYS.get(before).contains(after))
                .as("from " + before + " to " + after)
                .isTrue();
        if (before == Review.State.WITHDRAWN || before == Review.State.INELIGIBLE) {
            assertThat(told).as("told after the end").isEmpty();
        }
        for (Event event : told) {
            if (event instanceof JuryEvent.NotSelected) {
                assertThat(after).isEqualTo(Review.State.REVIEWED);
            } else if (event instanceof JuryEvent.AssessmentRecorded || event instanceof JuryEvent.JurorRecused) {
                assertThat(after).isEqualTo(Review.State.ASSESSING);
            } else {
                assertThat(after).as("told of a change of state").isNotEqualTo(before);
            }
        }
    }

    private void everythingIsToldOnce() {
        boolean past = review.state() != Review.State.CHECKING && review.state() != Review.State.INELIGIBLE;
        assertThat(told(JuryEvent.FoundEligible.class)).isLessThanOrEqualTo(past ? 1 : 0);
        assertThat(told(JuryEvent.FoundIneligible.class)).isEqualTo(review.state() == Review.State.INELIGIBLE ? 1 : 0);
        assertThat(told(JuryEvent.ReviewCompleted.class)).isLessThanOrEqualTo(1);
        assertThat(told(JuryEvent.NotSelected.class)).isLessThanOrEqualTo(1);
        Tally tally = review.tally();
        assertThat(told(JuryEvent.AssessmentRecorded.class)).isLessThanOrEqualTo(tally.assessments());
        assertThat(told(JuryEvent.JurorRecused.class)).isLessThanOrEqualTo(tally.recusals());
        if (review.state() == Review.State.ASSESSING || review.state() == Review.State.INELIGIBLE) {
            assertThat(review.eligible()).isEqualTo(review.state() == Review.State.ASSESSING);
        }
    }

    private void onlyWhatMayCountCounts() {
        assertThat(review.tally().assessments() + review.tally().recusals()).isLessThanOrEqualTo(Samples.JURORS.size());
        for (Assessment counted : review.counted()) {
            assertThat(Samples.JURORS).contains(counted.juror());
            assertThat(review.recused(counted.juror())).isFalse();
            review.claimed().forEach(criterion -> {
                Score score = counted.answer().scores().get(criterion.id());
                assertThat(score.score()).isBetween(1, 6);
                assertThat(score.comment()).isNotBlank();
            });
        }
        Samples.JURORS.stream().filter(review::recused).forEach(juror -> {
            assertThat(review.answerOf(juror).scores()).as("kept of " + juror).isEmpty();
            assertThat(review.answerOf(juror).note()).isEmpty();
        });
    }

    private long told(Class<? extends Event> type) {
        return history.stream().filter(type::isInstance).count();
    }

    @Provide
    Arbitrary<List<Command>> sequences() {
        Arbitrary<List<Command>> one = Arbitraries.frequencyOf(
                        Tuple.of(6, eligibility()),
                        Tuple.of(30, assessments()),
                        Tuple.of(9, others()),
                        Tuple.of(1, Arbitraries.just(tells("withdraw", review -> {
                            review.withdraw();
                            return List.of();
                        }))))
                .map(List::of);
        return Arbitraries.frequencyOf(
                        Tuple.of(20, one),
                        Tuple.of(2, Arbitraries.just(found(true))),
                        Tuple.of(1, Arbitraries.just(found(false))))
                .list()
                .ofMaxSize(40)
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    private static List<Command> found(boolean eligible) {
        return List.of(
                does("check " + eligible, review -> review.save(new EligibilityAnswer(eligible, "Sett på."))),
                does("hand in check", review -> review.handInEligibility("sekretariat")),
                tells("rule", review -> review.rule(Samples.OPENED)));
    }

    private static Arbitrary<Command> eligibility() {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(true, false).injectNull(0.2), Arbitraries.of("", "Utenfor."))
                        .as((eligible, reason) -> does(
                                "check " + eligible + " '" + reason + "'",
                                review -> review.save(new EligibilityAnswer(eligible, reason)))),
                Arbitraries.of(
                        does("hand in check", review -> review.handInEligibility("sekretariat")),
                        tells("rule", review -> review.rule(Samples.OPENED))));
    }

    private static Arbitrary<Command> assessments() {
        Arbitrary<String> juror = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(Samples.JURORS)), Tuple.of(1, Arbitraries.just(STRANGER)));
        Arbitrary<AssessmentAnswer> answer = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(8, false), Tuple.of(2, true))
                                .injectNull(0.1),
                        Arbitraries.integers().between(0, 7).injectNull(0.1),
                        Arbitraries.frequency(Tuple.of(8, "Bra."), Tuple.of(1, " ")),
                        Arbitraries.frequency(Tuple.of(8, "cooperation"), Tuple.of(1, "prevention")))
                .as((conflict, score, comment, second) -> new AssessmentAnswer(
                        conflict,
                        Map.of("methods", new Score(score, comment), second, new Score(4, "Bra.")),
                        "Mitt notat"));
        return Arbitraries.frequencyOf(
                Tuple.of(
                        2,
                        Combinators.combine(juror, answer)
                                .as((who, what) -> does(
                                        who + " writes " + what, review -> review.save(who, what, Instant.EPOCH)))),
                Tuple.of(2, juror.map(who -> does(who + " hands in", review -> review.handInAssessment(who)))),
                Tuple.of(1, juror.map(who -> tells("record " + who, review -> review.record(who)))));
    }

    private static Arbitrary<Command> others() {
        return Arbitraries.of(
                tells("complete", review -> review.complete(true)),
                tells("complete without quorum", review -> review.complete(false)),
                tells("not selected, n2 won", review -> review.notSelected("n2")),
                tells("not selected, nobody won", review -> review.notSelected(null)),
                tells("not selected, n1 won", review -> review.notSelected("n1")),
                does("reschedule", review -> review.reschedule(Samples.ANNOUNCE_AT)),
                does(
                        "revise",
                        review -> review.revise(
                                Samples.dossier("Kandidaten, rettet", "methods", "cooperation"),
                                Jury.round().criteria())));
    }

    private static Command does(String name, Consumer<Review> asking) {
        return tells(name, review -> {
            asking.accept(review);
            return List.of();
        });
    }

    private static Command tells(String name, Asking asking) {
        return new Command(name, asking);
    }
}
