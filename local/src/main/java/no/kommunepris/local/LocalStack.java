package no.kommunepris.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The system on this machine, a process for each {@link Part}. It ends what it started and nothing else: on
 * {@link #close}, and also when this process dies without closing it.
 */
public final class LocalStack implements AutoCloseable {
    private static final Duration STACK_IN_TIME = Duration.ofSeconds(60);
    private static final Duration SERVICE_IN_TIME = Duration.ofSeconds(180);
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final Commands commands;
    private final DataDirectory data;
    private final Ports ports;
    private final LocalConfiguration configuration;
    private final Map<Part, RunningPart> running = new EnumMap<>(Part.class);
    private final BlockingQueue<Part> endedUnasked = new LinkedBlockingQueue<>();
    private final List<RunningPart> others = new ArrayList<>();
    private final Guard guard = new Guard("TERM");
    private boolean closed;

    /** Starts nothing yet. */
    public LocalStack(BuiltFiles files, DataDirectory data, Ports ports) {
        this.commands = new Commands(files, data, ports);
        this.data = data;
        this.ports = ports;
        this.configuration = new LocalConfiguration(data.config());
    }

    public Ports ports() {
        return ports;
    }

    /** The accounts of the services, with passwords; they stay the same while the data is kept. */
    public List<Account> accounts() {
        return configuration.accounts();
    }

    /** Where to read what a part has logged. */
    public Path log(Part part) {
        return data.log(part);
    }

    /** Starts everything, side by side as far as the parts' needs allow. */
    public void start(Progress progress) {
        start(Arrays.asList(Part.values()), progress);
    }

    /**
     * Starts some parts; returns when all of them are ready.
     *
     * @throws CannotStartException when one of them does not come up; everything has been stopped again by then
     */
    public void start(Collection<Part> parts, Progress progress) {
        try {
            data.lock();
            ports.requireFree();
            data.prepare();
            configuration.makeIfAbsent();
            startAll(parts, progress);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void startAll(Collection<Part> parts, Progress progress) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        Map<Part, CompletableFuture<Void>> starts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (parts.contains(part)) {
                CompletableFuture<?>[] needs = part.needs().stream()
                        .map(starts::get)
                        .filter(Objects::nonNull)
                        .toArray(CompletableFuture<?>[]::new);
                CompletableFuture<Void> prepared =
                        CompletableFuture.runAsync(() -> commands.prepare(part), LocalStack::inThread);
                starts.put(
                        part,
                        CompletableFuture.allOf(needs)
                                .thenCombine(prepared, (before, ready) -> before)
                                .thenRunAsync(() -> start(part, progress), LocalStack::inThread));
            }
        }
        starts.values()
                .forEach(start -> start.whenComplete((done, failure) -> {
                    if (failure != null) {
                        outcome.completeExceptionally(failure);
                    }
                }));
        CompletableFuture.allOf(starts.values().toArray(new CompletableFuture<?>[0]))
                .thenRun(() -> outcome.complete(null));
        join(outcome);
    }

    /** Starts a part again after {@link #kill} or after it ended by itself; returns when it is ready. */
    public void restart(Part part) {
        start(part, Progress.SILENT);
    }

    private void start(Part part, Progress progress) {
        long begin = System.nanoTime();
        RunningPart process;
        synchronized (this) {
            if (closed) {
                throw new CannotStartException("The system is being stopped.");
            }
            int door = ports.of(part.door());
            process = RunningPart.start(part, commands.of(part, door), data, data.log(part), door);
            running.put(part, process);
            guard.watch(process.pid());
        }
        process.awaitReady(part.isService() ? SERVICE_IN_TIME : STACK_IN_TIME);
        process.onExit().thenRun(() -> noteEnd(part, process));
        progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
    }

    private synchronized void noteEnd(Part part, RunningPart process) {
        if (!closed && running.remove(part, process)) {
            guard.forget(process.pid());
            endedUnasked.add(part);
        }
    }

    /** Waits until a part ends that nobody has stopped. */
    Part awaitUnaskedEnd() throws InterruptedException {
        return endedUnasked.take();
    }

    /**
     * The part's process, as it is now.
     *
     * @throws IllegalStateException when there is none
     */
    public synchronized Instance instance(Part part) {
        RunningPart process = running.get(part);
        if (process == null) {
            throw new IllegalStateException(part.title() + " is not running.");
        }
        return new Instance(process, ports.of(part.door()));
    }

    /**
     * Starts a second process of a service beside the first; returns when it is ready.
     *
     * @param door the number of the port that it is to answer on
     */
    public Instance another(Part service, int door) {
        RunningPart process;
        synchronized (this) {
            Path log = data.log(service).resolveSibling(service.title() + "-2.log");
            process = RunningPart.start(service, commands.of(service, door), data, log, door);
            others.add(process);
            guard.watch(process.pid());
        }
        process.awaitReady(SERVICE_IN_TIME);
        return new Instance(process, door);
    }

    /** As a power cut would: the part is gone when this returns, and nothing was saved first. */
    public void kill(Part part) {
        Optional<RunningPart> process;
        synchronized (this) {
            process = Optional.ofNullable(running.remove(part));
        }
        if (part == Part.POSTGRES) {
            killPostmaster();
        }
        process.ifPresent(gone -> {
            gone.kill();
            guard.forget(gone.pid());
        });
    }

    /** PostgreSQL's server is a process of its own, which the part's process only watches. */
    private void killPostmaster() {
        Path pid = data.postgres().resolve("postmaster.pid");
        try {
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts that are up, with the ids of their processes. */
    public synchronized Map<Part, Long> pids() {
        Map<Part, Long> pids = new EnumMap<>(Part.class);
        running.forEach((part, process) -> pids.put(part, process.pid()));
        return pids;
    }

    /** Stops the services, then what they stand on. May be called more than once, and while the start is under way. */
    @Override
    public void close() {
        Map<Part, RunningPart> left;
        synchronized (this) {
            closed = true;
            left = new EnumMap<>(Part.class);
            left.putAll(running);
        }
        others.forEach(RunningPart::kill);
        stop(left, Part.services());
        stop(left, Part.stack());
        guard.close();
        data.unlock();
    }

    private void stop(Map<Part, RunningPart> left, List<Part> parts) {
        List<CompletableFuture<Void>> farewells = new ArrayList<>();
        for (Part part : parts) {
            RunningPart process = left.get(part);
            if (process != null) {
                farewells.add(CompletableFuture.runAsync(() -> process.stop(FAREWELL), LocalStack::inThread)
                        .thenRun(() -> forget(part, process)));
            }
        }
        join(CompletableFuture.allOf(farewells.toArray(new CompletableFuture<?>[0])));
    }

    private synchronized void forget(Part part, RunningPart process) {
        if (running.remove(part, process)) {
            guard.forget(process.pid());
        }
    }

    private static void inThread(Runnable work) {
        Thread thread = new Thread(work, "local-stack");
        thread.setDaemon(true);
        thread.start();
    }

    private static void join(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
