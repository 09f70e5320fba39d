package no.kommunepris.systemtests.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import no.kommunepris.local.CannotStartException;
import no.kommunepris.local.Instance;
import no.kommunepris.local.LocalStack;
import no.kommunepris.local.Part;
import no.kommunepris.local.Readiness;

/**
 * Kills every part of the system again and again, in an order that the seed decides, and starts it again at once, as an
 * init system would. Services, the broker and the databases die independently, so also together. The services' second instances
 * are not killed but made to stand still, for longer than any lease or session lasts, and then go on as if nothing was.
 */
final class Chaos implements AutoCloseable {
    /** Longer than a Kafka session (10 s) and the lease of an outbox (20 s). */
    private static final Duration STAND_STILL = Duration.ofSeconds(25);

    private static final int LONGEST_BREATH_MILLIS = 4_000;
    private static final int STARTS = 5;
    private static final long LOOK_AGAIN_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LocalStack stack;
    private volatile List<Instance> others = List.of();
    private final Random random;
    private final List<Kill> kills = new CopyOnWriteArrayList<>();
    private final Set<Part> down = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService hands = Executors.newScheduledThreadPool(4);

    /** @param recovery until the part answers again and so does every service that it had taken along */
    record Kill(Part part, Duration recovery) {}

    Chaos(LocalStack stack, long seed) {
        this.stack = stack;
        this.random = new Random(seed);
    }

    List<Kill> kills() {
        return List.copyOf(kills);
    }

    /** @return completes when everything has been done, with the failure if a part could not be brought back */
    CompletableFuture<Void> begin(List<Instance> second, int killsOfEachService, int killsOfEachStore) {
        others = second;
        CompletableFuture<Void> services = killAll(shuffled(Part.services(), killsOfEachService));
        CompletableFuture<Void> broker = killAll(shuffled(List.of(Part.KAFKA), killsOfEachStore));
        CompletableFuture<Void> databases = killAll(shuffled(List.of(Part.MONGO, Part.POSTGRES), killsOfEachStore));
        CompletableFuture<Void> pauses = CompletableFuture.completedFuture(null);
        for (Instance other : second) {
            pauses =
                    pauses.thenRunAsync(other::pause, hands).thenRunAsync(other::resume, after(STAND_STILL.toMillis()));
        }
        return CompletableFuture.allOf(services, broker, databases, pauses);
    }

    private List<Part> shuffled(List<Part> parts, int times) {
        List<Part> bag = new ArrayList<>();
        Collections.nCopies(times, parts).forEach(bag::addAll);
        Collections.shuffle(bag, random);
        return bag;
    }

    private CompletableFuture<Void> killAll(List<Part> victims) {
        CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
        for (Part victim : victims) {
            chain = chain.thenRunAsync(() -> kill(victim), after(random.nextInt(LONGEST_BREATH_MILLIS)));
        }
        return chain;
    }

    private Executor after(long millis) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, hands);
    }

    private void kill(Part part) {
        long begin = System.nanoTime();
        down.add(part);
        stack.kill(part);
        bringBack(part);
        down.remove(part);
        while (!part.isService() && !everyLivingServiceIsReady()) {
            LockSupport.parkNanos(LOOK_AGAIN_AFTER_NANOS);
        }
        kills.add(new Kill(part, Duration.ofNanos(System.nanoTime() - begin)));
        System.out.printf(
                "Killed %s; back after %s%n",
                part.title(), kills.get(kills.size() - 1).recovery());
    }

    /** A service that is started while its database is dead ends again; whoever watches over it tries once more. */
    private void bringBack(Part part) {
        for (int attempt = 1; ; attempt++) {
            try {
                stack.restart(part);
                return;
            } catch (CannotStartException e) {
                if (attempt == STARTS) {
                    throw e;
                }
            }
        }
    }

    private boolean everyLivingServiceIsReady() {
        return Part.services().stream()
                .filter(service -> !down.contains(service))
                .map(this::address)
                .allMatch(address -> Readiness.of(address) == Readiness.YES);
    }

    private String address(Part service) {
        return switch (service) {
            case NOMINATION -> stack.ports().site();
            case JURY -> stack.ports().jury();
            default -> stack.ports().operations();
        };
    }

    @Override
    public void close() {
        hands.shutdownNow();
        others.forEach(Instance::resume);
    }
}
