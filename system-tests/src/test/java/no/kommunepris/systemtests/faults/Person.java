package no.kommunepris.systemtests.faults;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import no.kommunepris.local.Account;
import no.kommunepris.local.demo.RefusedRequestException;
import no.kommunepris.local.demo.WebSession;
import org.jspecify.annotations.Nullable;

/** Somebody who wants something done and does not give up because a machine has died: another door, another log-in. */
final class Person {
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final Doors doors;
    private final @Nullable Account account;
    private @Nullable WebSession session;
    private String door = "";

    /** @param account null for somebody who needs none */
    Person(Doors doors, @Nullable Account account) {
        this.doors = doors;
        this.account = account;
    }

    /**
     * @throws RefusedRequestException when the answer is a clear no: not found, not now, not like this
     */
    <T> T does(String what, Function<WebSession, T> deed) {
        AtomicReference<RefusedRequestException> no = new AtomicReference<>();
        AtomicReference<T> done = new AtomicReference<>();
        await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    try {
                        done.set(deed.apply(session()));
                        return true;
                    } catch (RefusedRequestException refused) {
                        if (isClear(refused.status())) {
                            no.set(refused);
                            return true;
                        }
                        session = null;
                    } catch (UncheckedIOException nobodyThere) {
                        session = null;
                    }
                    return false;
                });
        if (no.get() != null) {
            throw no.get();
        }
        return done.get();
    }

    /** Once; false when it did not work out, for whatever reason: the next look at what there is to do will show. */
    boolean tries(Consumer<WebSession> deed) {
        try {
            deed.accept(session());
            return true;
        } catch (RefusedRequestException | UncheckedIOException failed) {
            session = null;
            return false;
        }
    }

    /** The link as it is at the door where this person stands. */
    String here(String link) {
        return doors.at(door, link);
    }

    private WebSession session() {
        if (session == null) {
            door = doors.next();
            WebSession fresh = new WebSession(door);
            if (account != null) {
                fresh.login(account.username(), account.password());
            }
            session = fresh;
        }
        return session;
    }

    /** A log-in that is gone, or a form's token of a dead instance, is no answer to what was asked. */
    private static boolean isClear(int status) {
        return status >= 400 && status < 500 && status != 401 && status != 403 && status != 408;
    }
}
