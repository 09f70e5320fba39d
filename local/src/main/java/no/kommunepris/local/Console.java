package no.kommunepris.local;

import java.io.PrintStream;
import java.time.Duration;

/** What a person who runs {@code ./start} reads. */
final class Console implements Progress {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String sentence) {
        out.println(sentence);
    }

    @Override
    public void ready(Part part, Duration took) {
        say("  %-26s ready after %4.1f s".formatted(part.title(), took.toMillis() / 1000.0));
    }

    void running(LocalStack stack, DataDirectory data, Duration took) {
        Ports ports = stack.ports();
        say("");
        say("Kommunepris is running, after %.0f seconds.".formatted(took.toMillis() / 1000.0));
        say("");
        row("Public site", ports.site() + "/");
        row("Desk", ports.site() + "/desk");
        row("Tasklist", ports.jury() + "/camunda/app/tasklist/");
        row("Cockpit, jury", ports.jury() + "/camunda/app/cockpit/");
        row("Cockpit, nominations", ports.site() + "/camunda/app/cockpit/");
        row("Operations", ports.operations() + "/operations");
        row("Mailbox", ports.mailbox() + "/");
        say("");
        say("  %-20s  %-18s  %s".formatted("Account", "Password", "Role"));
        for (Account account : stack.accounts()) {
            say("  %-20s  %-18s  %s".formatted(account.username(), account.password(), account.role()));
        }
        say("");
        say("Ctrl-C stops everything. The data stays in " + data.root() + " until you ask for --reset.");
    }

    private void row(String what, String address) {
        say("  %-20s  %s".formatted(what, address));
    }
}
