package no.kommunepris.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One part's process, from its start to its end. */
final class RunningPart {
    private static final long LOOK_AGAIN_AFTER_MILLIS = 100;

    private final Part part;
    private final Process process;
    private final Path log;
    private final BooleanSupplier ready;

    private RunningPart(Part part, Process process, Path log, BooleanSupplier ready) {
        this.part = part;
        this.process = process;
        this.log = log;
        this.ready = ready;
    }

    static RunningPart start(Part part, List<String> command, DataDirectory data, Path log, int door) {
        Path readyFile = data.ready(part);
        try {
            Files.deleteIfExists(readyFile);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // glibc would otherwise keep an arena per thread, some 100 MB in all.
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            Process process = builder.start();
            return new RunningPart(
                    part,
                    process,
                    log,
                    part.isService()
                            ? () -> Readiness.of("http://127.0.0.1:" + door) == Readiness.YES
                            : () -> Files.exists(readyFile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    CompletableFuture<?> onExit() {
        return process.onExit();
    }

    /** @throws CannotStartException when the process ends or the time runs out first */
    void awaitReady(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (exitsWithin(LOOK_AGAIN_AFTER_MILLIS)) {
                throw new CannotStartException(part.title() + " stopped while it was starting (exit code "
                        + process.exitValue() + "): see " + log + ".");
            }
            if (System.nanoTime() > end) {
                throw new CannotStartException(
                        part.title() + " was not ready after " + atMost.toSeconds() + " seconds: see " + log + ".");
            }
        }
    }

    /** Asks the process to end, and ends it if it does not do so in time. */
    void stop(Duration atMost) {
        process.destroy();
        if (!exitsWithin(atMost.toMillis())) {
            kill();
        }
    }

    /** As {@code kill -9} does: no farewell. Returns when the process is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** @param name as the shell's {@code kill} knows it */
    void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start();
            if (kill.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(part.title() + " could not be sent " + name + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean exitsWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("The start was interrupted.");
        }
    }
}
