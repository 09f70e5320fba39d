package no.kommunepris.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {
    @TempDir
    Path directory;

    @Test
    void aPartThatDoesNotComeUpIsNamedWithItsLogAndNothingIsLeftRunning() throws Exception {
        Files.writeString(directory.resolve("kafka"), "a file where a directory belongs");
        DataDirectory data = new DataDirectory(directory);
        LocalStack stack = new LocalStack(BuiltFiles.withOwnClassPath(directory), data, Ports.free());
        List<Long> started = new ArrayList<>();

        assertThatThrownBy(() -> stack.start(
                        Set.of(Part.MONGO, Part.KAFKA),
                        (part, took) -> started.addAll(stack.pids().values())))
                .isInstanceOf(CannotStartException.class)
                .hasMessage(
                        "Apache Kafka stopped while it was starting (exit code 1): see " + data.log(Part.KAFKA) + ".");

        assertThat(data.log(Part.KAFKA)).content().contains("FileAlreadyExistsException");
        assertThat(started).noneMatch(LocalStackTest::isRunning);
        assertThat(stack.pids()).isEmpty();
    }

    @Test
    void aServiceWhoseJarIsDamagedIsNamed() throws Exception {
        Path target = Files.createDirectories(directory.resolve("notification-service/target"));
        Path jar = Files.writeString(target.resolve("notification-service-1.jar"), "no program");
        DataDirectory data = new DataDirectory(directory.resolve("data"));
        LocalStack stack = new LocalStack(BuiltFiles.withOwnClassPath(directory), data, Ports.free());

        assertThatThrownBy(() -> stack.start(Set.of(Part.NOTIFICATION), Progress.SILENT))
                .isInstanceOf(CannotStartException.class)
                .hasMessage("notification-service could not be unpacked from " + jar + ": see "
                        + data.log(Part.NOTIFICATION) + ".");
        assertThat(data.log(Part.NOTIFICATION)).content().contains("jarfile");
    }

    @Test
    void aServiceThatIsNotBuiltIsSaidToBe() {
        LocalStack stack = new LocalStack(
                BuiltFiles.withOwnClassPath(directory), new DataDirectory(directory.resolve("data")), Ports.free());

        assertThatThrownBy(() -> stack.start(Set.of(Part.JURY), Progress.SILENT))
                .isInstanceOf(CannotStartException.class)
                .hasMessageStartingWith("The program jury-service has not been built: run `mvn package`");
    }

    @Test
    void aSecondSystemOnTheSameDataIsRefusedAndTheFirstLivesOn() throws Exception {
        try (LocalStack first = mailIn(directory)) {
            first.start(Set.of(Part.MAIL), Progress.SILENT);
            LocalStack second = mailIn(directory);

            assertThatThrownBy(() -> second.start(Set.of(Part.MAIL), Progress.SILENT))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageStartingWith("Kommunepris is already running with the data in " + directory);

            assertThat(first.pids().values()).hasSize(1).allMatch(LocalStackTest::isRunning);
        }
        try (LocalStack third = mailIn(directory)) {
            third.start(Set.of(Part.MAIL), Progress.SILENT);
        }
    }

    @Test
    void aPartThatEndsByItselfIsNoticed() throws Exception {
        try (LocalStack stack = mailIn(directory)) {
            stack.start(Set.of(Part.MAIL), Progress.SILENT);
            ProcessHandle.of(stack.pids().get(Part.MAIL)).orElseThrow().destroyForcibly();

            assertThat(stack.awaitUnaskedEnd()).isEqualTo(Part.MAIL);

            stack.restart(Part.MAIL);
            assertThat(stack.pids()).containsKey(Part.MAIL);
        }
    }

    @Test
    void whenTheStarterIsKilledWhatItStartedEnds() throws Exception {
        Process starter = new ProcessBuilder(
                        BuiltFiles.withOwnClassPath(directory).java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Long> started;
        try (BufferedReader said = starter.inputReader()) {
            started =
                    Arrays.stream(said.readLine().split(" ")).map(Long::valueOf).toList();
        }
        assertThat(started).hasSize(3).allMatch(LocalStackTest::isRunning);

        starter.destroyForcibly();

        await("the guard's work").atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(started)
                .noneMatch(LocalStackTest::isRunning));
    }

    @Test
    void resetDeletesWhatASystemHasPutThereAndNothingElse() throws Exception {
        Path foreign = Files.writeString(directory.resolve("thesis.txt"), "years of work");
        DataDirectory data = new DataDirectory(directory);
        data.prepare();
        Files.writeString(data.log(Part.KAFKA), "a log");

        data.forget();

        assertThat(foreign).exists();
        assertThat(data.log(Part.KAFKA)).doesNotExist();
    }

    private static LocalStack mailIn(Path directory) {
        return new LocalStack(BuiltFiles.withOwnClassPath(directory), new DataDirectory(directory), Ports.free());
    }

    private static boolean isRunning(long pid) {
        // One that has ended but is not buried yet has no program any more.
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    /** Starts two parts, says which processes that made, and then does nothing until it is killed. */
    static final class Starter {
        private Starter() {}

        public static void main(String[] args) throws Exception {
            Path directory = Path.of(args[0]);
            LocalStack stack =
                    new LocalStack(BuiltFiles.withOwnClassPath(directory), new DataDirectory(directory), Ports.free());
            stack.start(Set.of(Part.MAIL, Part.POSTGRES), Progress.SILENT);
            String postmaster = Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                    .get(0);
            StringBuilder pids = new StringBuilder(postmaster.strip());
            stack.pids().values().forEach(pid -> pids.append(' ').append(pid));
            System.out.println(pids);
            stack.awaitUnaskedEnd();
        }
    }
}
