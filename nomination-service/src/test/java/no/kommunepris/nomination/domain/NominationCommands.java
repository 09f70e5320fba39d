package no.kommunepris.nomination.domain;

import static no.kommunepris.nomination.domain.Samples.DESK;
import static no.kommunepris.nomination.domain.Samples.SCHEDULE;
import static no.kommunepris.nomination.domain.Samples.mailbox;
import static no.kommunepris.nomination.domain.Samples.refs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Means;
import no.kommunepris.events.NominationEvent.Outcome;
import no.kommunepris.events.RoundEvent.Schedule;

/** Everything anybody can ask of a nomination, at any time. */
final class NominationCommands {
    static final List<String> MUNICIPALITIES = List.of("0301", "1804", "5001");

    private static final Contact SECRETARIAT = new Contact("Sekretariatet", "sekretariat@example.org", Language.NB);
    private static final Contact PERSON = new Contact("Ola Rådgiver", "ola@0301.example.org", Language.NN);
    private static final Confirmation YES = new Confirmation("Per Rådmann", "rådmann", "per@0301.example.org");
    private static final Refusal NO = new Refusal("Per Rådmann", "rådmann", "Vi står ikke bak.");

    private NominationCommands() {}

    @FunctionalInterface
    interface Asking {
        List<NominationEvent> ask(Nomination nomination, SecretLinks links, Instant now);
    }

    /** One thing that is asked, some time after the one before. */
    record Command(Duration later, String name, Asking asking) {
        @Override
        public String toString() {
            return later.isZero() ? name : name + " after " + later;
        }
    }

    /** Single commands, and among them now and then the straight way to the jury, so that they get that far. */
    static Arbitrary<List<Command>> sequences() {
        Arbitrary<Duration> wait = Arbitraries.frequency(
                Tuple.of(30, Duration.ZERO),
                Tuple.of(4, Duration.ofMinutes(1)),
                Tuple.of(2, Duration.ofDays(5)),
                Tuple.of(1, Duration.ofDays(35)));
        Arbitrary<List<Command>> one = Combinators.combine(wait, asked())
                .as((later, asked) -> List.of(new Command(later, asked.name(), asked.asking())));
        return Arbitraries.frequencyOf(Tuple.of(30, one), Tuple.of(1, Arbitraries.just(toTheJury())))
                .list()
                .ofMaxSize(40)
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    private static List<Command> toTheJury() {
        return Stream.concat(
                        MUNICIPALITIES.stream()
                                .map(m ->
                                        command("record yes " + m, (n, links, now) -> record(n, m, true, links, now))),
                        Stream.of(command("handOver", (n, links, now) -> n.handOver(SECRETARIAT, links))))
                .toList();
    }

    private static Arbitrary<Command> asked() {
        return Arbitraries.frequencyOf(
                Tuple.of(24, municipality().flatMap(NominationCommands::toMunicipality)),
                Tuple.of(24, letters()),
                Tuple.of(10, texts()),
                Tuple.of(12, jury()),
                Tuple.of(2, ends()));
    }

    private static Arbitrary<String> municipality() {
        return Arbitraries.of(MUNICIPALITIES);
    }

    private static Arbitrary<Command> toMunicipality(String m) {
        return Arbitraries.of(
                command("request " + m, (n, links, now) -> n.requestAnchoring(m, mailbox(m), links, now)),
                command("request " + m, (n, links, now) -> n.requestAnchoring(m, mailbox(m), links, now)),
                command("askForProof " + m, (n, links, now) -> n.askForProof(m, links, now)),
                command("waitForAddress " + m, (n, links, now) -> n.waitForAddress(m)),
                command("resend " + m, (n, links, now) -> n.resend(m, mailbox(m), links, DESK, now)),
                command("resend without address " + m, (n, links, now) -> n.resend(m, null, links, DESK, now)),
                command("forward " + m, (n, links, now) -> n.forward(m, PERSON, links, DESK, now)),
                command("remind " + m, (n, links, now) -> n.remind(m, "first", links)),
                command("remind again " + m, (n, links, now) -> n.remind(m, "second", links)),
                command("record yes " + m, (n, links, now) -> record(n, m, true, links, now)),
                command("record no " + m, (n, links, now) -> record(n, m, false, links, now)));
    }

    private static List<NominationEvent> record(
            Nomination n, String municipality, boolean yes, SecretLinks links, Instant now) {
        return n.recordAnswer(municipality, Means.PHONE, yes, NO, links, DESK, now);
    }

    /** An answer by a secret link: the right one, one that was replaced, or one that was never sent. */
    private static Arbitrary<Command> letters() {
        return Combinators.combine(
                        municipality(),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false)))
                .as((m, letter, yes) -> {
                    String hash = SecretBook.hashOf("anchoring/" + m + "/" + letter);
                    return yes
                            ? command(
                                    "confirm " + m + "/" + letter, (n, links, now) -> n.confirm(hash, YES, links, now))
                            : command(
                                    "decline " + m + "/" + letter, (n, links, now) -> n.decline(hash, NO, links, now));
                });
    }

    private static Arbitrary<Command> texts() {
        Arbitrary<Command> corrections = Combinators.combine(
                        municipality().set().ofMinSize(1).ofMaxSize(3), Arbitraries.of("Uteteamet", "Inneteamet"))
                .as((chosen, candidate) -> {
                    List<String> numbers = chosen.stream().sorted().toList();
                    return command(
                            "correct to " + candidate + " " + numbers,
                            (n, links, now) -> n.correct(form(candidate, numbers), refs(numbers), links, now));
                });
        Arbitrary<Command> requests = Combinators.combine(
                        Arbitraries.of("Navnet mangler.", "Begrunn bedre."), Arbitraries.of(-1, 10, 100))
                .as((what, days) -> command(
                        "request correction within " + days,
                        (n, links, now) ->
                                n.requestCorrection(what, Samples.NOW.plus(Duration.ofDays(days)), links, DESK, now)));
        return Arbitraries.oneOf(corrections, requests);
    }

    private static NominationForm form(String candidate, List<String> municipalities) {
        String own = municipalities.contains("0301") ? "0301" : null;
        NominationForm form = Samples.form(municipalities.toArray(String[]::new));
        return new NominationForm(
                candidate,
                form.summary(),
                form.arguments(),
                municipalities,
                own,
                form.nominatorName(),
                form.nominatorEmail(),
                null,
                form.language());
    }

    private static Arbitrary<Command> jury() {
        return Arbitraries.of(
                command("handOver", (n, links, now) -> n.handOver(SECRETARIAT, links)),
                command("handOver", (n, links, now) -> n.handOver(SECRETARIAT, links)),
                command("reviewStarted", (n, links, now) -> n.reviewStarted()),
                command("reviewCompleted", (n, links, now) -> n.reviewCompleted()),
                command("nobodyWon", (n, links, now) -> n.nobodyWon()),
                command("foundIneligible", (n, links, now) -> n.foundIneligible("Utenfor formålet.")),
                command("close " + Outcome.WINNER, (n, links, now) -> n.close(Outcome.WINNER, links)),
                command("close " + Outcome.NOT_SELECTED, (n, links, now) -> n.close(Outcome.NOT_SELECTED, links)),
                command("close " + Outcome.INELIGIBLE, (n, links, now) -> n.close(Outcome.INELIGIBLE, links)));
    }

    private static Arbitrary<Command> ends() {
        return Arbitraries.of(
                command("lapse", (n, links, now) -> n.lapse(links)),
                command("withdraw", (n, links, now) -> n.withdraw(SCHEDULE, links, now)),
                command("reschedule", (n, links, now) -> n.reschedule(later())));
    }

    private static Schedule later() {
        return new Schedule(
                SCHEDULE.nominationsCloseAt(),
                SCHEDULE.anchoringDeadline().plus(Duration.ofDays(10)),
                SCHEDULE.reviewDeadline(),
                SCHEDULE.announceAt(),
                SCHEDULE.reminderEvery());
    }

    private static Command command(String name, Asking asking) {
        return new Command(Duration.ZERO, name, asking);
    }
}
