package no.kommunepris.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import no.kommunepris.local.Account;
import no.kommunepris.local.Ports;
import no.kommunepris.local.demo.DemoResult.Outcome;
import no.kommunepris.local.demo.Proposal.Town;
import no.kommunepris.local.demo.RoundDesk.Dates;
import org.apache.kafka.common.KafkaException;

/**
 * Plays nominations through every fate, in a round of its own whose deadlines are seconds away. It does nothing that the
 * system's users could not do: their pages, the public API, the links in their mails, Tasklist.
 */
public final class Demo {
    private static final Duration FATE_IN_TIME = Duration.ofSeconds(120);
    private static final Duration NOMINATIONS_OPEN = Duration.ofSeconds(30);
    private static final Duration TO_ANSWER = Duration.ofSeconds(45);
    private static final String REMIND_EVERY = "30s";
    private static final int GUESTS = 3;

    private final SystemAddresses system;
    private final List<Account> accounts;
    private final Consumer<String> out;
    private final PublicSite site;
    private final RoundDesk desk;
    private final Mailbox mailbox;
    private final Jury jury;

    /** @param out takes the lines that tell how it goes; must bear being called from two threads */
    public Demo(Ports ports, List<Account> accounts, Consumer<String> out) {
        this(SystemAddresses.of(ports), accounts, out);
    }

    Demo(SystemAddresses system, List<Account> accounts, Consumer<String> out) {
        this.system = system;
        this.accounts = accounts;
        this.out = out;
        this.site = new PublicSite(system.site());
        this.desk = new RoundDesk(system.site(), accounts);
        this.mailbox = new Mailbox(Mails.at(system.mails()));
        this.jury = new Jury(system.jury(), this::account);
    }

    /** Takes one to three minutes. Does not fail: what went wrong stands in the result. */
    public DemoResult play() {
        List<Outcome> outcomes = new ArrayList<>();
        try (EventFeed events = EventFeed.open(system.kafka(), out)) {
            String announcement = play(events, outcomes);
            return new DemoResult(outcomes, announcement, null);
        } catch (DemoFailedException | RefusedRequestException failure) {
            return new DemoResult(outcomes, null, failure.getMessage());
        } catch (UncheckedIOException | IllegalStateException | KafkaException failure) {
            return new DemoResult(outcomes, null, "A part of the system did not answer: " + failure.getMessage());
        }
    }

    private String play(EventFeed events, List<Outcome> outcomes) {
        addresses().forEach(mailbox::beginToLook);
        String lastingRound = lastingRound();
        ZonedDateTime close =
                ZonedDateTime.now(RoundDesk.ZONE).plus(NOMINATIONS_OPEN).truncatedTo(ChronoUnit.SECONDS);
        int year = desk.freeYear(close.getYear());
        String round = desk.open(
                year,
                new Dates(close, close.plus(TO_ANSWER), close.plusMinutes(30), close.plusMinutes(45), REMIND_EVERY));
        step("The secretariat opens the round " + round + " at the desk; nominations close at " + close.toLocalTime()
                + ".");

        List<Submitted> nominations = new ArrayList<>();
        for (Proposal proposal : Proposals.ofFastRound()) {
            nominations.add(nominate(round, proposal, events));
        }
        nominations.add(nominate(lastingRound, Proposals.WAITING, events));
        Submitted winner = nominations.get(0);
        Submitted runnerUp = nominations.get(1);

        withdraw();
        for (Proposal proposal : List.of(Proposals.WINNER, Proposals.NOT_SELECTED, Proposals.WAITING)) {
            confirm(proposal);
        }
        decline();
        for (Submitted reviewed : List.of(winner, runnerUp)) {
            step("The secretariat finds " + name(reviewed) + " in order, in Tasklist.");
            jury.findInOrder(reviewed);
        }
        for (Submitted reviewed : List.of(winner, runnerUp)) {
            step("The jurors assess " + name(reviewed) + " in Tasklist.");
            jury.assess(reviewed);
        }
        decide(round, winner);
        return ending(year, nominations, outcomes);
    }

    private void decide(String round, Submitted winner) {
        step("The chair waits for the last deadline, then proposes " + name(winner) + ".");
        jury.chooseWinner(round, winner);
        step("Every body of the jury approves.");
        jury.approve(round);
        Town town = Proposals.WINNER.municipalities().get(0);
        step("The winner is told in confidence by mail, and accepts.");
        site.accept(
                mailbox.link(town.director(), Proposals.WINNER.candidate(), "/prize/"),
                GUESTS,
                "Prisen tilhører ungdommene som lærte oss hvor vi skulle gå.");
        step("The secretariat writes the announcement, and announces now.");
        jury.announceNow(round);
    }

    private String ending(int year, List<Submitted> nominations, List<Outcome> outcomes) {
        step("Looking up what has become of each nomination.");
        for (Submitted nomination : nominations) {
            outcomes.add(outcome(nomination));
        }
        return Patience.await(
                "The page that announces the winner of " + year,
                FATE_IN_TIME,
                () -> site.announcement(year, Proposals.WINNER.candidate()));
    }

    private Outcome outcome(Submitted nomination) {
        Fate fate = nomination.proposal().fate();
        boolean met;
        try {
            Patience.await(nomination.reference(), FATE_IN_TIME, () -> Optional.of(site.status(nomination))
                    .filter(fate::isMetBy));
            met = true;
        } catch (DemoFailedException late) {
            met = false;
        }
        String state = site.status(nomination).path("state").asText();
        return new Outcome(nomination.reference(), nomination.proposal().candidate(), fate, state, met);
    }

    private Submitted nominate(String round, Proposal proposal, EventFeed events) {
        JsonNode receipt = site.nominate(round, proposal);
        String reference = receipt.path("reference").asText();
        step(proposal.nominatorName() + " nominates «" + proposal.candidate() + "» through the API: " + reference
                + ".");
        return new Submitted(
                proposal,
                events.nominationId(reference),
                reference,
                receipt.path("key").asText());
    }

    private void withdraw() {
        Proposal proposal = Proposals.WITHDRAWN;
        step(proposal.nominatorName() + " opens the link in the receipt and withdraws «" + proposal.candidate() + "».");
        site.withdraw(mailbox.link(proposal.nominatorEmail(), proposal.candidate(), "/nominations/"));
    }

    /** The first municipality does; where there are two, the second leaves it lying. */
    private void confirm(Proposal proposal) {
        Town town = proposal.municipalities().get(0);
        step(town.name() + " opens the link in its mail and stands behind «" + proposal.candidate() + "».");
        site.confirm(mailbox.link(town.mailbox(), proposal.candidate(), "/anchoring/"), town);
    }

    private void decline() {
        Proposal proposal = Proposals.DECLINED;
        Town town = proposal.municipalities().get(0);
        step(town.name() + " opens the link in its mail and says no to «" + proposal.candidate() + "».");
        site.decline(
                mailbox.link(town.mailbox(), proposal.candidate(), "/anchoring/"),
                "Takk for omtanken! Vi vil evaluere tilbudet ferdig først, og kommer gjerne tilbake neste gang.");
    }

    /** The open round that closes last: the one that every start sees to. */
    private String lastingRound() {
        return desk.rounds().stream()
                .filter(round -> round.path("open").asBoolean())
                .max(Comparator.comparing(
                        round -> round.path("nominationsCloseAt").asText()))
                .map(round -> round.path("id").asText())
                .orElseThrow(() -> new DemoFailedException("There is no open round."));
    }

    private static Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        for (Proposal proposal : Proposals.all()) {
            addresses.add(proposal.nominatorEmail());
            proposal.municipalities().forEach(town -> {
                addresses.add(town.mailbox());
                addresses.add(town.director());
            });
        }
        return addresses;
    }

    private Account account(String username) {
        return accounts.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new DemoFailedException("There is no account " + username + "."));
    }

    private static String name(Submitted nomination) {
        return "«" + nomination.proposal().candidate() + "» (" + nomination.reference() + ")";
    }

    private void step(String sentence) {
        out.accept("  " + sentence);
    }
}
