package no.kommunepris.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kommunepris.local.demo.Demo;
import no.kommunepris.local.demo.DemoResult;
import no.kommunepris.local.demo.DemoRound;
import no.kommunepris.local.demo.RefusedRequestException;

/** What {@code ./start} runs: brings the system up, says where it is, and takes it down again on Ctrl-C. */
public final class Start {
    private static final Set<String> OPTIONS = Set.of("--demo", "--reset");
    private static final int REVIVALS = 3;

    private final LocalStack stack;
    private final DataDirectory data;
    private final Console console;
    private volatile boolean stopping;

    private Start(LocalStack stack, DataDirectory data, Console console) {
        this.stack = stack;
        this.data = data;
        this.console = console;
    }

    /** Arguments: the checkout's folder, then the options. */
    public static void main(String[] args) {
        Console console = new Console(System.out);
        List<String> options = List.of(args).subList(1, args.length);
        if (!OPTIONS.containsAll(options)) {
            System.err.println("Usage: ./start [--demo] [--reset]");
            System.exit(2);
        }
        try {
            Path checkout = Path.of(args[0]);
            Map<String, String> environment = System.getenv();
            DataDirectory data = new DataDirectory(Path.of(environment.getOrDefault(
                    "KOMMUNEPRIS_DATA", checkout.resolve(".data").toString())));
            LocalStack stack = new LocalStack(BuiltFiles.of(checkout), data, Ports.from(environment));
            new Start(stack, data, console).run(options);
        } catch (CannotStartException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(1);
        }
    }

    private void run(List<String> options) throws InterruptedException {
        endWithScript();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        if (options.contains("--reset")) {
            data.lock();
            data.forget();
            console.say("Forgot the data of earlier runs.");
        }
        long begin = System.nanoTime();
        startUnlessStopped();
        openRound();
        console.running(stack, data, Duration.ofNanos(System.nanoTime() - begin));
        if (options.contains("--demo")) {
            playDemo();
        }
        reviveWhatEnds();
    }

    private void openRound() {
        try {
            new DemoRound(stack.ports().site(), stack.accounts())
                    .openIfNoneIs(Instant.now())
                    .ifPresent(round -> console.say("  Opened the round " + round + "."));
        } catch (RefusedRequestException | IllegalStateException e) {
            throw new CannotStartException("The demo round could not be opened (" + e.getMessage() + "): see "
                    + stack.log(Part.NOMINATION) + ".");
        }
    }

    /** Beside everything else: a part that ends meanwhile is brought back, and Ctrl-C works. */
    private void playDemo() {
        Thread demo = new Thread(
                () -> {
                    console.say("");
                    console.say("The demo:");
                    DemoResult result = new Demo(stack.ports(), stack.accounts(), console::say).play();
                    if (!stopping) {
                        console.say("");
                        result.lines().forEach(console::say);
                    }
                },
                "demo");
        demo.setDaemon(true);
        demo.start();
    }

    private void startUnlessStopped() throws InterruptedException {
        try {
            stack.start(console);
        } catch (CannotStartException e) {
            if (stopping) {
                // Ctrl-C, not a failure; the thread that stops everything ends the process.
                Thread.currentThread().join();
            }
            throw e;
        }
    }

    /** {@code ./start} waits for us; should it be killed, so that it cannot hand on Ctrl-C, there is nobody to run for. */
    private static void endWithScript() {
        ProcessHandle.current().parent().ifPresent(script -> script.onExit().thenRun(() -> System.exit(1)));
    }

    private void reviveWhatEnds() throws InterruptedException {
        Map<Part, Integer> revivals = new EnumMap<>(Part.class);
        while (true) {
            Part part = stack.awaitUnaskedEnd();
            if (revivals.merge(part, 1, Integer::sum) > REVIVALS) {
                throw new CannotStartException(
                        part.title() + " has stopped " + (REVIVALS + 1) + " times: see " + stack.log(part) + ".");
            }
            console.say(part.title() + " has stopped (see " + stack.log(part) + "); starting it again.");
            stack.restart(part);
            console.say(part.title() + " is back.");
        }
    }

    private void stop() {
        stopping = true;
        if (stack.pids().isEmpty()) {
            stack.close();
        } else {
            console.say("Stopping …");
            stack.close();
            console.say("Stopped.");
        }
    }
}
