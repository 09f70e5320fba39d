package no.kommunepris.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import no.kommunepris.local.Instance;
import no.kommunepris.local.LocalStack;
import no.kommunepris.local.Part;
import no.kommunepris.local.Port;
import no.kommunepris.local.Ports;
import no.kommunepris.local.Readiness;
import no.kommunepris.local.demo.WebSession;
import no.kommunepris.systemtests.RunningSystem;
import no.kommunepris.systemtests.StepByStep;
import no.kommunepris.systemtests.SystemUnderTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Hundreds of nominations go their ways while everything dies under them: nothing that was answered with yes is lost, and
 * nothing happens twice. {@code -Dchaos.seed} plays an order again, {@code -Dchaos.nominations} and {@code -Dchaos.kills}
 * make it longer.
 */
@Order(4)
@Tag("faults")
@StepByStep
@ExtendWith(SystemUnderTest.class)
class ChaosTest {
    private static final long SEED = Long.getLong("chaos.seed", System.nanoTime() & 0xffff);
    private static final int NOMINATIONS = Integer.getInteger("chaos.nominations", 200);
    private static final int KILLS_OF_EACH_SERVICE = Integer.getInteger("chaos.kills", 1);
    private static final int KILLS_OF_EACH_STORE = KILLS_OF_EACH_SERVICE * 6;
    private static final int YEAR = 2035;
    private static final Executor AT_ONCE = work -> new Thread(work).start();
    private static final Duration AT_MOST_TO_END = Duration.ofSeconds(20);
    private static final Duration CALM = Duration.ofSeconds(120);
    private static final Duration SLOW_MACHINE = Duration.ofSeconds(600);

    private final RunningSystem system;
    private final LocalStack stack;
    private List<Instance> others = List.of();

    ChaosTest(RunningSystem system) {
        this.system = system;
        this.stack = system.stack();
    }

    @Test
    @Order(1)
    void whateverDiesNothingIsLostAndNothingHappensTwice() throws Exception {
        System.out.println("Chaos with the seed " + SEED);
        // The second instances come up while people are at work already.
        Ports second = Ports.free();
        Doors site = new Doors(stack.ports().site(), second.site());
        Doors jury = new Doors(stack.ports().jury(), second.jury());
        RoundOffice office = new RoundOffice(new Person(site, system.account("sekretariat")), YEAR);
        String round = office.open();
        long begin = System.nanoTime();
        try (Crowd crowd = new Crowd(round, site, jury, system.mailbox(), system::account);
                Chaos chaos = new Chaos(stack, SEED)) {
            crowd.come(NOMINATIONS);
            others = secondInstances(second);
            CompletableFuture<Void> everythingDied = chaos.begin(others, KILLS_OF_EACH_SERVICE, KILLS_OF_EACH_STORE);
            Ledger ledger = crowd.ledger();
            await("every nomination accepted and answered")
                    .atMost(SLOW_MACHINE)
                    .pollInterval(Duration.ofMillis(500))
                    .failFast(() -> assertThat(crowd.surprises()).isEmpty())
                    .untilAsserted(() -> {
                        assertThat(ledger.receipts()).hasSize(NOMINATIONS);
                        assertThat(unanswered(ledger)).isEmpty();
                    });
            say(begin, "all accepted and answered");
            office.closeNow();
            Finale finale = new Finale(crowd);
            finale.play(system.mailbox());
            say(begin, "announced");
            everythingDied.get(SLOW_MACHINE.toSeconds(), TimeUnit.SECONDS);
            say(begin, "the last kill is over");

            Person asking = crowd.visitor();
            for (Ledger.Receipt receipt : ledger.receipts()) {
                await(receipt.reference() + " (" + receipt.of() + ") in its right end state")
                        .atMost(CALM)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> Crowd.state(asking, receipt)
                                .equals(receipt.of().fate().state()));
            }
            say(begin, "every nomination in its right end state");
            Verdict verdict = Verdict.on(system, round, ledger, chaos.kills());
            System.out.println(verdict.table());
            verdict.assertNothingLostAndNothingDoubled();
            assertThat(crowd.surprises()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void aServiceAskedToEndSaysSoFirstAndFinishesWhatItHasBegun() {
        String round = system.openRound();
        Case last = Case.of(NOMINATIONS);
        AtomicReference<String> reference = new AtomicReference<>();
        assertThat(others).hasSize(Part.services().size());
        for (Instance leaving : others) {
            long begin = System.nanoTime();
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> leaving.stop(AT_MOST_TO_END));
            await(leaving.address() + " says that it leaves")
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> Readiness.of(leaving.address()) == Readiness.NO);
            if (leaving == others.get(0)) {
                Map<String, String> key =
                        Map.of("Idempotency-Key", UUID.randomUUID().toString());
                reference.set(new WebSession(leaving.address())
                        .postJson("/api/rounds/" + round + "/nominations", key, last.body())
                        .path("reference")
                        .asText());
            }
            end.join();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            System.out.println(leaving.address() + " has ended after " + took);
            assertThat(took).isLessThan(AT_MOST_TO_END);
            assertThat(Readiness.of(leaving.address())).isEqualTo(Readiness.NOBODY_THERE);
        }
        system.mailbox().to(last.nominatorEmail(), "Kvittering " + reference.get());
    }

    private List<Instance> secondInstances(Ports ports) {
        Map<Part, Port> doors =
                Map.of(Part.NOMINATION, Port.SITE, Part.JURY, Port.JURY, Part.NOTIFICATION, Port.OPERATIONS);
        List<CompletableFuture<Instance>> starts = Part.services().stream()
                .map(service -> CompletableFuture.supplyAsync(
                        () -> stack.another(service, ports.of(doors.get(service))), AT_ONCE))
                .toList();
        return starts.stream().map(CompletableFuture::join).toList();
    }

    /** Those whose municipalities or nominators have not done yet what they came for. */
    private static List<Ledger.Receipt> unanswered(Ledger ledger) {
        return ledger.receipts().stream()
                .filter(receipt -> !switch (receipt.of().fate()) {
                    case WITHDRAWN_AT_ONCE, WITHDRAWN_FROM_THE_JURY -> ledger.isDone("withdrawn", receipt.reference());
                    case LAPSED -> true;
                    default -> ledger.isDone("answered", receipt.of().number());
                })
                .toList();
    }

    private static void say(long begin, String what) {
        System.out.printf("After %d s: %s%n", (System.nanoTime() - begin) / 1_000_000_000, what);
    }
}
