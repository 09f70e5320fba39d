package no.kommunepris.jury.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Event;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.Language;
import no.kommunepris.jury.Samples;
import no.kommunepris.jury.domain.AnnouncementAnswer.When;

/** Everything anybody can ask of the jury's round, at any time. Four nominations came in; the last is not reviewed. */
final class RoundCommands {
    static final List<Review> REVIEWS =
            List.of(Jury.reviewed("n1", 6), Jury.reviewed("n2", 3), Jury.reviewedWithout("n3", Samples.KS));
    static final List<String> NOMINATIONS = List.of("n1", "n2", "n3", "n4");

    private static final List<String> BODIES = List.of("tsb", "ks", "korus", "bruker");

    private RoundCommands() {}

    @FunctionalInterface
    interface Asking {
        List<Event> ask(JuryRound round);
    }

    record Command(String name, Asking asking) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Single commands, and among them the straight way through each stage, so that they get to the end. */
    static Arbitrary<List<Command>> sequences() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, anything().map(List::of)),
                        Tuple.of(2, nomination().map(RoundCommands::approved)),
                        Tuple.of(1, nomination().map(RoundCommands::decided)),
                        Tuple.of(1, attempt().map(RoundCommands::acceptedAndPrepared)),
                        Tuple.of(1, attempt().map(RoundCommands::declinedAndReopened)),
                        Tuple.of(1, Arbitraries.just(allGone())))
                .list()
                .ofMaxSize(30)
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    private static Arbitrary<String> nomination() {
        return Arbitraries.of(NOMINATIONS);
    }

    private static Arbitrary<Integer> attempt() {
        return Arbitraries.integers().between(1, 3);
    }

    private static Arbitrary<Command> anything() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, nomination().flatMap(RoundCommands::fates)),
                Tuple.of(3, deliberation()),
                Tuple.of(4, approvals()),
                Tuple.of(3, Arbitraries.of(select(), reopen(), endWithoutWinner())),
                Tuple.of(
                        3,
                        Combinators.combine(attempt(), Arbitraries.of(true, false))
                                .as(RoundCommands::answer)),
                Tuple.of(3, announcement()));
    }

    private static Arbitrary<Command> fates(String nomination) {
        return Arbitraries.of(
                does("submitted " + nomination, round -> round.submitted(nomination, "KP-" + nomination)),
                does("gone " + nomination, round -> round.gone(nomination)),
                does("reviewed " + nomination, round -> round.reviewed(nomination)),
                does("close", round -> round.closeNominations(NOMINATIONS)),
                does("reschedule", round -> round.reschedule(Samples.schedule())));
    }

    private static Arbitrary<Command> deliberation() {
        return Arbitraries.oneOf(
                Combinators.combine(nomination().injectNull(0.1), Arbitraries.of("Fordi.", "Fordi.", " "))
                        .as((winner, reasons) -> does(
                                "deliberate " + winner + " '" + reasons + "'",
                                round -> round.save(new DeliberationAnswer(winner, reasons)))),
                Arbitraries.just(propose()));
    }

    private static Arbitrary<Command> approvals() {
        Arbitrary<String> body = Arbitraries.of(BODIES);
        return Arbitraries.oneOf(
                Combinators.combine(
                                body,
                                Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false))
                                        .injectNull(0.1),
                                Arbitraries.of("Nei.", ""))
                        .as((of, yes, reason) -> say(of, new ApprovalAnswer(yes, reason))),
                body.map(RoundCommands::handIn));
    }

    private static Arbitrary<Command> announcement() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.of("Vinneren er …", ""),
                                Arbitraries.of(When.class).injectNull(0.1))
                        .as((text, when) -> does(
                                "write announcement '" + text + "' " + when,
                                round -> round.save(new AnnouncementAnswer(text, "", "", when)))),
                Arbitraries.just(does("hand in announcement", round -> round.handInAnnouncement("sekretariat"))),
                Arbitraries.of(REVIEWS).map(RoundCommands::announce));
    }

    private static List<Command> approved(String winner) {
        List<Command> way = new ArrayList<>();
        way.add(does("deliberate " + winner, round -> round.save(new DeliberationAnswer(winner, "Fordi."))));
        way.add(propose());
        BODIES.forEach(body -> {
            way.add(say(body, new ApprovalAnswer(true, "")));
            way.add(handIn(body));
        });
        return way;
    }

    private static List<Command> decided(String winner) {
        List<Command> way = new ArrayList<>(approved(winner));
        way.add(select());
        return way;
    }

    private static List<Command> acceptedAndPrepared(int attempt) {
        List<Command> way = new ArrayList<>();
        way.add(answer(attempt, true));
        way.add(does("write announcement", round -> round.save(new AnnouncementAnswer("Se her", "", "", When.NOW))));
        way.add(does("hand in announcement", round -> round.handInAnnouncement("sekretariat")));
        REVIEWS.forEach(review -> way.add(announce(review)));
        return way;
    }

    private static List<Command> declinedAndReopened(int attempt) {
        return List.of(answer(attempt, false), reopen());
    }

    private static List<Command> allGone() {
        List<Command> way = new ArrayList<>();
        NOMINATIONS.forEach(nomination -> way.add(does("gone " + nomination, round -> round.gone(nomination))));
        way.add(endWithoutWinner());
        return way;
    }

    private static Command endWithoutWinner() {
        return new Command("end without winner", round -> round.endWithoutWinner(round.panel(REVIEWS), Samples.OPENED));
    }

    private static Command reopen() {
        return does("reopen", JuryRound::reopen);
    }

    private static Command propose() {
        return does("propose", round -> {
            Panel panel = round.panel(REVIEWS);
            round.propose(panel, panel.leader().username(), Samples.OPENED);
        });
    }

    /** By the juror who answers for the body, as in the process; when there is none, by somebody. */
    private static Command say(String body, ApprovalAnswer answer) {
        return does("say " + body + " " + answer.approve() + " '" + answer.reason() + "'", round -> {
            var approver =
                    round.panel(REVIEWS).approvers(round.proposal().winner()).get(body);
            round.save(body, approver == null ? "noen" : approver.username(), answer, Samples.OPENED);
        });
    }

    private static Command handIn(String body) {
        return does("hand in " + body, round -> round.handInApproval(body));
    }

    private static Command select() {
        return new Command(
                "select", round -> round.select(winner(round.proposal().winner()), Samples.OPENED));
    }

    private static Command answer(int attempt, boolean yes) {
        return does(
                "answer " + attempt + " " + yes,
                round -> round.answered(attempt, yes, yes ? 2 : 0, yes ? "Takk" : "Nei"));
    }

    private static Command announce(Review winner) {
        return new Command("announce " + winner.id(), round -> round.announce(winner, Samples.ANNOUNCE_AT));
    }

    private static JuryEvent.Winner winner(String nomination) {
        return new JuryEvent.Winner(
                nomination,
                "Kandidat " + nomination,
                "Prisen",
                new Contact("A", "a@example.org", Language.NB),
                "token",
                "link",
                3,
                Samples.ANNOUNCE_AT);
    }

    static Command does(String name, Consumer<JuryRound> asking) {
        return new Command(name, round -> {
            asking.accept(round);
            return List.of();
        });
    }
}
