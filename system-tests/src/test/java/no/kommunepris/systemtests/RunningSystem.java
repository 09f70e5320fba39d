package no.kommunepris.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kommunepris.local.Account;
import no.kommunepris.local.BuiltFiles;
import no.kommunepris.local.DataDirectory;
import no.kommunepris.local.LocalStack;
import no.kommunepris.local.Part;
import no.kommunepris.local.Port;
import no.kommunepris.local.Ports;

/** The system that the tests of this JVM share, with its mailbox and a browser to meet it in. */
public final class RunningSystem implements AutoCloseable {
    private static final String BOKMÅL = "nb-NO";

    static final int OPEN_YEAR = 2031;

    private final LocalStack stack;
    private final Browser browser;
    private final Mailbox mailbox;
    private boolean roundOpened;

    private RunningSystem(LocalStack stack, Browser browser) {
        this.stack = stack;
        this.browser = browser;
        this.mailbox = new Mailbox(stack.ports().of(Port.IMAP));
    }

    /** Starts it from what the build has made of {@code checkout}; data and logs go to its target/system. */
    static RunningSystem start(Path checkout) {
        Path home = checkout.resolve("system-tests").resolve("target").resolve("system");
        forget(home);
        Browser browser = Browser.open(checkout);
        LocalStack stack = new LocalStack(BuiltFiles.of(checkout), new DataDirectory(home), Ports.free());
        try {
            stack.start((part, took) -> System.out.println(part.title() + " ready after " + took.toMillis() + " ms"));
        } catch (RuntimeException e) {
            browser.close();
            throw e;
        }
        return new RunningSystem(stack, browser);
    }

    /** A round that takes nominations for hours, opened by whoever needs one first. */
    public synchronized String openRound() {
        if (!roundOpened) {
            Desk desk = Desk.of(this, "sekretariat");
            desk.openRound(OPEN_YEAR, Duration.ofHours(6));
            desk.visitor().close();
            roundOpened = true;
        }
        return PublicSite.AWARD + "-" + OPEN_YEAR;
    }

    public Ports ports() {
        return stack.ports();
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** Somebody at a computer of their own. */
    Visitor visitor() {
        return browser.visitor(BOKMÅL);
    }

    /** Somebody who has logged in to one of the services. */
    Visitor signedIn(String username, String service) {
        Account account = account(username);
        Visitor visitor = visitor();
        visitor.open(service + "/login");
        visitor.page().locator("#username").fill(account.username());
        visitor.page().locator("#password").fill(account.password());
        visitor.page().locator("main button[type=submit]").click();
        visitor.page().waitForURL(address -> !address.contains("/login"));
        return visitor;
    }

    public Account account(String username) {
        return stack.accounts().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** For those who break it. */
    public LocalStack stack() {
        return stack;
    }

    /** As a power cut would. */
    void kill(Part part) {
        stack.kill(part);
    }

    void restart(Part part) {
        stack.restart(part);
    }

    /** Where to look when something went wrong. */
    String logs() {
        return Arrays.stream(Part.values())
                .map(part -> "  " + part.title() + ": " + stack.log(part))
                .collect(Collectors.joining("\n"));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        stack.close();
    }

    private static void forget(Path home) {
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> content = Files.walk(home)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
