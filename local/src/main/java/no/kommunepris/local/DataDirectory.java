package no.kommunepris.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a system keeps what it must still know after a restart. One running system per directory. */
public final class DataDirectory {
    private static final List<String> CONTENT =
            List.of("config", "logs", "run", "kafka", "mongo", "postgres", "postgres-binaries", "mail", "programs");

    private final Path root;
    private @Nullable FileLock lock;

    public DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    Path config() {
        return root.resolve("config");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path mongo() {
        return root.resolve("mongo").resolve("kommunepris.mv");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path postgresBinaries() {
        return root.resolve("postgres-binaries");
    }

    Path mail() {
        return root.resolve("mail");
    }

    Path program(Part service) {
        return root.resolve("programs").resolve(service.title());
    }

    public Path log(Part part) {
        return root.resolve("logs").resolve(part.fileName() + ".log");
    }

    Path ready(Part part) {
        return root.resolve("run").resolve(part.fileName() + ".ready");
    }

    /** Held until the process ends, or {@link #unlock}. */
    synchronized void lock() {
        if (lock != null) {
            return;
        }
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // told below
        } catch (IOException e) {
            throw new CannotStartException(
                    "The data directory " + root + " cannot be written: " + e.getMessage() + ".");
        }
        throw new CannotStartException(
                "Kommunepris is already running with the data in " + root + ": use that one, or stop it first.");
    }

    synchronized void unlock() {
        try {
            if (lock != null) {
                lock.acquiredBy().close();
                lock = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void prepare() {
        try {
            for (String folder : List.of("config", "logs", "run", "mongo")) {
                Files.createDirectories(root.resolve(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what a system has put here, and nothing else. */
    void forget() {
        for (String folder : CONTENT) {
            delete(root.resolve(folder));
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new CannotStartException("The old data could not be deleted: " + e.getMessage() + ".");
        }
    }
}
