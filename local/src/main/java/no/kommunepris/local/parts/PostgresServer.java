package no.kommunepris.local.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.kommunepris.local.Guard;

/** A real PostgreSQL from unpacked binaries, with a kept data directory and a database for each engine. */
final class PostgresServer {
    private static final List<String> DATABASES = List.of("nomination", "jury");

    private PostgresServer() {}

    /** Arguments: the data directory, the directory for the binaries, the port. */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        Path binaries = Files.createDirectories(Path.of(args[1])).toRealPath();
        clearAfterPredecessor(data, binaries);
        EmbeddedPostgres postgres = start(data, binaries, Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
        ProcessHandle postmaster = postmaster(data);
        // The server is a process of its own: it must not outlive this one, however this one dies, nor die unnoticed.
        try (Guard guard = new Guard("INT")) {
            guard.watch(postmaster.pid());
            createDatabases(postgres);
            // Unpacking the binaries takes 100 MB of heap; nothing after it takes any.
            System.gc();
            Ready.tell();
            while (isRunning(postmaster, binaries)) {
                awaitEnd(postmaster, 1);
            }
            guard.forget(postmaster.pid());
        }
        System.exit(1);
    }

    private static EmbeddedPostgres start(Path data, Path binaries, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setPort(port)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // The library's defaults are for throw-away databases; here an answered commit is a promise.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "32MB")
                .start();
    }

    private static void createDatabases(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String database : DATABASES) {
                try (ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
                    if (found.next()) {
                        continue;
                    }
                }
                statement.execute("create database " + database);
            }
        }
    }

    /**
     * After a sudden end of this process the guard ends the server; after a sudden end of the server its workers notice
     * by themselves. Either takes a moment, and the server's note of its process id may stay behind, which PostgreSQL
     * would take for a running server if any other process, or one that nobody buries, has that number now.
     */
    private static void clearAfterPredecessor(Path data, Path binaries) throws IOException {
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> isRunning(process, binaries))
                .toList();
        for (ProcessHandle process : left) {
            awaitEnd(process, 10);
            process.destroyForcibly();
            awaitEnd(process, 10);
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** A process that has ended and is not yet buried has no program any more. */
    private static boolean isRunning(ProcessHandle process, Path binaries) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(program -> program.startsWith(binaries.toString()))
                        .isPresent();
    }

    private static void awaitEnd(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // the caller looks again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            System.err.println("PostgreSQL could not be stopped: " + e.getMessage());
        }
    }
}
