package no.kommunepris.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.kommunepris.local.parts.DurableMongo;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full: a file may not grow beyond a few megabytes here, which the writer meets as it would a full disk. */
class FullDiskTest {
    private static final String MOST_BLOCKS = "4096";
    private static final int MORE_THAN_FITS = 20_000;

    @TempDir
    static Path directory;

    private final int port = Ports.free().of(Port.MONGO);
    private final Path log = directory.resolve("store.log");

    @Test
    void theStoreStopsAndSaysSoInsteadOfForgetting() throws Exception {
        Process store = start("ulimit -f " + MOST_BLOCKS + "; ");
        Set<Integer> acknowledged = new HashSet<>();
        try (MongoClient client = client()) {
            MongoCollection<Document> documents = documents(client);
            for (int number = 0; number < MORE_THAN_FITS; number++) {
                documents.insertOne(new Document("_id", number).append("text", "x".repeat(1_000)));
                acknowledged.add(number);
            }
        } catch (MongoException full) {
            // what the test waits for
        }
        assertThat(store.waitFor(20, TimeUnit.SECONDS)).as("it stops").isTrue();
        assertThat(store.exitValue()).isEqualTo(1);
        assertThat(Files.readString(log)).contains("The store's file cannot be written", "make room on the disk");
        assertThat(acknowledged).hasSizeBetween(100, MORE_THAN_FITS - 1);

        Process withRoom = start("");
        try (MongoClient client = client()) {
            Set<Integer> found = new HashSet<>();
            documents(client).find().map(document -> document.getInteger("_id")).into(found);
            assertThat(found).containsAll(acknowledged);
        } finally {
            withRoom.destroyForcibly();
        }
    }

    private Process start(String limit) throws Exception {
        Path ready = directory.resolve("ready");
        Files.deleteIfExists(ready);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        "/bin/sh",
                        "-c",
                        limit + "exec \"$@\"",
                        "sh",
                        java,
                        "-Xmx128m",
                        "-Dkommunepris.ready=" + ready,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DurableMongo.class.getName(),
                        directory.resolve("store.mv").toString(),
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Awaitility.await("the store").atMost(Duration.ofSeconds(30)).until(() -> Files.exists(ready));
        return process;
    }

    private MongoClient client() {
        return MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=5000");
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("nomination").getCollection("documents");
    }
}
