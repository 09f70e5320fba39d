package no.kommunepris.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.kommunepris.local.Account;
import no.kommunepris.local.demo.RefusedRequestException;
import no.kommunepris.systemtests.Mailbox;
import no.kommunepris.systemtests.Mailbox.Letter;

/**
 * Everybody who takes part: they nominate, answer, withdraw, check and assess, each looking again and again for what
 * there is to do. They use the API, the links in their mails and Tasklist, as people do.
 */
final class Crowd implements AutoCloseable {
    static final List<String> JURORS = List.of("juryleder", "jurymedlem-ks", "jurymedlem-korus", "jurymedlem-bruker");
    private static final Set<String> WITH_THE_JURY = Set.of("under-review", "reviewed");
    private static final int NOMINATORS = 4;
    private static final long EACH_NOMINATES_EVERY_MILLIS = 1_500;
    private static final long LOOKS_AGAIN_AFTER_MILLIS = 700;

    private final String round;
    private final Doors site;
    private final Doors jury;
    private final Mailbox mails;
    private final Function<String, Account> accounts;
    private final Ledger ledger = new Ledger();
    private final Queue<Case> toNominate = new ConcurrentLinkedQueue<>();
    private final List<Throwable> surprises = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(12);

    Crowd(String round, Doors site, Doors jury, Mailbox mails, Function<String, Account> accounts) {
        this.round = round;
        this.site = site;
        this.jury = jury;
        this.mails = mails;
        this.accounts = accounts;
    }

    Ledger ledger() {
        return ledger;
    }

    /** What nobody should have met. */
    List<Throwable> surprises() {
        return List.copyOf(surprises);
    }

    void come(int nominations) {
        IntStream.range(0, nominations).mapToObj(Case::of).forEach(toNominate::add);
        for (int nominator = 0; nominator < NOMINATORS; nominator++) {
            Person person = new Person(site, null);
            every(EACH_NOMINATES_EVERY_MILLIS, () -> nominate(person));
        }
        for (Case.Municipality municipality : Case.everyMunicipality()) {
            Town town = new Town(municipality, new Person(site, null), mails, ledger);
            every(LOOKS_AGAIN_AFTER_MILLIS, town::readsItsMail);
        }
        Person regretting = new Person(site, null);
        every(LOOKS_AGAIN_AFTER_MILLIS, () -> withdrawFromTheJury(regretting));
        TaskWorker secretariat = worker("sekretariat", "Task_CheckEligibility");
        every(LOOKS_AGAIN_AFTER_MILLIS, () -> secretariat.does(Crowd::eligibility));
        for (String juror : JURORS) {
            TaskWorker worker = worker(juror, "Task_AssessNomination");
            every(LOOKS_AGAIN_AFTER_MILLIS, () -> worker.does(form -> assessment(form, juror)));
        }
    }

    /** Somebody at their tasks of one kind. */
    TaskWorker worker(String username, String task) {
        return new TaskWorker(new Person(jury, accounts.apply(username)), username, task, round);
    }

    Person visitor() {
        return new Person(site, null);
    }

    private void every(long millis, Runnable work) {
        people.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (Throwable surprise) {
                        if (!people.isShutdown()) {
                            surprises.add(surprise);
                        }
                    }
                },
                0,
                millis,
                TimeUnit.MILLISECONDS);
    }

    private void nominate(Person person) {
        Case next = toNominate.poll();
        if (next == null) {
            return;
        }
        // The same key each time: whoever gets no answer may ask again without nominating twice.
        Map<String, String> key = Map.of("Idempotency-Key", round + "-" + next.number());
        ledger.accepted(
                next,
                person.does(
                        "nominating " + next.candidate(),
                        session -> session.postJson("/api/rounds/" + round + "/nominations", key, next.body())));
        if (next.fate() == Fate.WITHDRAWN_AT_ONCE) {
            withdraw(person, ledger.receipt(next.number()));
        }
    }

    private void withdrawFromTheJury(Person person) {
        for (Ledger.Receipt receipt : new ArrayList<>(ledger.receipts())) {
            if (receipt.of().fate() == Fate.WITHDRAWN_FROM_THE_JURY
                    && !ledger.isDone("withdrawn", receipt.reference())
                    && ledger.isDone("answered", receipt.of().number())
                    && WITH_THE_JURY.contains(state(person, receipt))) {
                withdraw(person, receipt);
            }
        }
    }

    private void withdraw(Person person, Ledger.Receipt receipt) {
        person.does("withdrawing " + receipt.reference(), session -> {
            // Looking brings the cookie against forged requests, which a new door has not given yet.
            session.get(person.here(receipt.statusLink()));
            return session.submit(person.here(receipt.statusLink()), Map.of("action", "withdraw", "confirmed", "true"));
        });
        ledger.done("withdrawn", receipt.reference());
    }

    /** As the public API tells it. */
    static String state(Person person, Ledger.Receipt receipt) {
        return person.does(
                        "the state of " + receipt.reference(),
                        session -> session.getJson("/api/nominations/" + receipt.reference() + "?key=" + receipt.key()))
                .path("state")
                .asText();
    }

    private static Map<String, Object> eligibility(JsonNode form) {
        boolean eligible = fate(form) != Fate.INELIGIBLE;
        return Map.of("eligible", eligible, "reason", eligible ? "" : "Gjelder et tiltak utenfor prisens formål.");
    }

    private static Map<String, Object> assessment(JsonNode form, String juror) {
        int score = fate(form) == Fate.WINNER ? 6 : 2 + JURORS.indexOf(juror) % 3;
        Map<String, Object> given = Map.of("score", score, "comment", "Et grundig arbeid.");
        return Map.of("conflict", false, "scores", Map.of("new-methods", given), "note", "");
    }

    private static Fate fate(JsonNode form) {
        return Case.of(Case.numberIn(form.path("candidate").asText()).orElseThrow())
                .fate();
    }

    /** A municipality that answers its mail. */
    private static final class Town {
        private final Case.Municipality municipality;
        private final Person person;
        private final Mailbox mails;
        private final Ledger ledger;
        private int read;

        Town(Case.Municipality municipality, Person person, Mailbox mails, Ledger ledger) {
            this.municipality = municipality;
            this.person = person;
            this.mails = mails;
            this.ledger = ledger;
        }

        void readsItsMail() {
            for (Letter letter : mails.after(municipality.mailbox(), read)) {
                Case.numberIn(letter.subject())
                        .filter(number -> letter.text().contains("/anchoring/"))
                        .filter(number -> !ledger.isDone(municipality.number(), number))
                        .map(Case::of)
                        .ifPresent(about -> answer(about, letter.link("/anchoring/")));
                read++;
            }
        }

        private void answer(Case about, String link) {
            if (about.fate() == Fate.DECLINED) {
                send(
                        about,
                        link,
                        Map.of(
                                "answer", "DECLINED",
                                "name", "Nils Eksempel",
                                "title", "Kommunalsjef",
                                "reason", "Vi vil evaluere tilbudet ferdig først.",
                                "confirmed", "true"));
            } else if (about.fate().confirmed()) {
                send(
                        about,
                        link,
                        Map.of(
                                "answer", "CONFIRMED",
                                "name", "Anne Eksempel",
                                "title", "Kommunedirektør",
                                "email", about.contactEmail()));
            }
            ledger.done(municipality.number(), about.number());
            boolean all =
                    about.municipalities().stream().allMatch(each -> ledger.isDone(each.number(), about.number()));
            if (all || about.fate() == Fate.DECLINED) {
                ledger.done("answered", about.number());
            }
        }

        private void send(Case about, String link, Map<String, String> answer) {
            try {
                person.does("answering for " + about.candidate(), session -> {
                    session.get(person.here(link));
                    return session.submit(person.here(link), answer);
                });
            } catch (RefusedRequestException tooLate) {
                // The other municipality said no first, or an answer that got no answer had been kept after all.
                if (tooLate.status() != 409 && tooLate.status() != 410 && tooLate.status() != 404) {
                    throw tooLate;
                }
            }
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
