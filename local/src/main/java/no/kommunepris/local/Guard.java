package no.kommunepris.local;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends the processes it watches when this process is gone without having ended them, {@code kill -9} included. It is a
 * shell that reads our pipe: the pipe closes when we die, whatever we die of.
 */
public final class Guard implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            watched=
            while read -r word pid; do
              kept=
              for p in $watched; do [ "$p" = "$pid" ] || kept="$kept $p"; done
              watched=$kept
              [ "$word" = watch ] && watched="$watched $pid"
            done
            [ -n "$watched" ] || exit 0
            kill -"$1" $watched 2>/dev/null
            for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
              sleep 1
              left=
              for p in $watched; do kill -0 "$p" 2>/dev/null && left="$left $p"; done
              [ -n "$left" ] || exit 0
              watched=$left
            done
            kill -KILL $watched 2>/dev/null
            """;

    private final Process shell;
    private final BufferedWriter pipe;

    /** @param signal the name of the signal that asks a watched process to end */
    public Guard(String signal) {
        try {
            shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT, "kommunepris-guard", signal)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pipe = shell.outputWriter(StandardCharsets.US_ASCII);
    }

    public void watch(long pid) {
        tell("watch", pid);
    }

    public void forget(long pid) {
        tell("forget", pid);
    }

    private synchronized void tell(String word, long pid) {
        try {
            pipe.write(word + " " + pid + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go: what is still watched is ended now. */
    @Override
    public void close() {
        try {
            pipe.close();
        } catch (IOException e) {
            shell.destroyForcibly();
        }
    }
}
