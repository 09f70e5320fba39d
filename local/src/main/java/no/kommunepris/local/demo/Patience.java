package no.kommunepris.local.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what others do, and says in one sentence what did not come. */
final class Patience {
    private static final long LOOK_AGAIN_AFTER_NANOS = Duration.ofMillis(400).toNanos();

    private Patience() {}

    /**
     * Looks until it is there.
     *
     * @param what ends the sentence "… did not come within … seconds"
     * @throws DemoFailedException when it is not there in time
     */
    static <T> T await(String what, Duration atMost, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new DemoFailedException(what + " did not come within " + atMost.toSeconds() + " seconds.");
            }
            LockSupport.parkNanos(LOOK_AGAIN_AFTER_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new DemoFailedException("The demo was interrupted while it waited for " + what + ".");
            }
        }
    }
}
