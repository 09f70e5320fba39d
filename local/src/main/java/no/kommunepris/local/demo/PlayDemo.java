package no.kommunepris.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.kommunepris.local.Account;
import no.kommunepris.local.Ports;

/**
 * Plays the demo through a system that is running already, wherever it is. Ends with 0 when everything went as expected,
 * with 1 when it did not, with 2 when it was not told what it needs.
 */
public final class PlayDemo {
    private static final String PASSWORD = "KOMMUNEPRIS_PASSWORD";
    private static final String USAGE = """
            Usage: PlayDemo [--option=value ...]
              --site=http://localhost:8080    nomination-service
              --jury=http://localhost:8082    jury-service
              --kafka=127.0.0.1:19092         a broker, under the address that it advertises
              --mails=imap://127.0.0.1:3143   where mails end up: IMAP, or the http address of a Mailpit
              --accounts=<file>               accounts.txt of ./start; else all accounts have the password that stands
                                              in the environment variable KOMMUNEPRIS_PASSWORD""";

    private final SystemAddresses system;
    private final List<Account> accounts;
    private final Consumer<String> out;

    private PlayDemo(SystemAddresses system, List<Account> accounts, Consumer<String> out) {
        this.system = system;
        this.accounts = accounts;
        this.out = out;
    }

    /** Passwords are no arguments, since everybody on a machine can read those. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out::println));
    }

    static int run(List<String> arguments, Map<String, String> environment, Consumer<String> out) {
        PlayDemo demo;
        try {
            Map<String, String> options = options(arguments);
            List<Account> accounts = accounts(options, environment.getOrDefault(PASSWORD, ""));
            demo = new PlayDemo(system(options, SystemAddresses.of(Ports.from(Map.of()))), accounts, out);
        } catch (IllegalArgumentException wrong) {
            out.accept(wrong.getMessage());
            out.accept(USAGE);
            return 2;
        }
        return demo.play() ? 0 : 1;
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (String argument : arguments) {
            String[] option = argument.split("=", 2);
            if (option.length != 2 || !USAGE.contains("  " + option[0] + "=")) {
                throw new IllegalArgumentException("'" + argument + "' is not understood.");
            }
            options.put(option[0], option[1]);
        }
        return options;
    }

    private static SystemAddresses system(Map<String, String> options, SystemAddresses standard) {
        return new SystemAddresses(
                options.getOrDefault("--site", standard.site()),
                options.getOrDefault("--jury", standard.jury()),
                options.getOrDefault("--kafka", standard.kafka()),
                URI.create(options.getOrDefault("--mails", standard.mails().toString())));
    }

    private static List<Account> accounts(Map<String, String> options, String password) {
        String file = options.get("--accounts");
        if (file == null && password.isEmpty()) {
            throw new IllegalArgumentException("Neither --accounts nor " + PASSWORD + " is given.");
        }
        try {
            return file == null ? Account.everybody(() -> password) : Account.in(Path.of(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("The accounts cannot be read from " + file + ".", e);
        }
    }

    private boolean play() {
        try {
            new DemoRound(system.site(), accounts)
                    .openIfNoneIs(Instant.now())
                    .ifPresent(round -> out.accept("  Opened the round " + round + "."));
        } catch (RefusedRequestException | IllegalStateException | UncheckedIOException e) {
            out.accept("There is no open round, and none could be opened: " + e.getMessage());
            return false;
        }
        DemoResult result = new Demo(system, accounts, out).play();
        out.accept("");
        result.lines().forEach(out);
        return result.isAsExpected();
    }
}
