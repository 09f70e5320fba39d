package no.kommunepris.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./start} on machines that lack something, each made of stand-ins for the programs it asks. */
class StartScriptTest {
    private static final List<String> TOOLS =
            List.of("dirname", "sed", "head", "find", "cut", "tr", "mkdir", "touch", "rm", "grep");

    @TempDir
    Path machine;

    private Path programs;

    @BeforeEach
    void aMachineWithTheUsualTools() throws IOException {
        Files.copy(Path.of("..", "start").toAbsolutePath().normalize(), machine.resolve("start"));
        programs = Files.createDirectories(machine.resolve("jdk/bin"));
        for (String tool : TOOLS) {
            String place = Files.exists(Path.of("/bin", tool)) ? "/bin/" : "/usr/bin/";
            program(tool, "exec " + place + tool + " \"$@\"");
        }
    }

    @Test
    void withoutJavaOneSentenceSaysWhatToInstall() throws Exception {
        assertThat(start()).isEqualTo(new Outcome(1, """
                        No JDK was found: install a JDK 17 or newer and put it on PATH or set JAVA_HOME.
                        """));
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        assertThat(start().said()).startsWith("Java 11.0.2 is too old (").hasLineCount(1);

        program("java", "echo 'java version \"1.8.0_392\"' >&2");
        assertThat(start().said()).startsWith("Java 1.8.0_392 is too old (").hasLineCount(1);
    }

    @Test
    void aJavaWithoutCompilerIsNotEnough() throws Exception {
        program("java", "echo 'openjdk version \"21\" 2023-09-19' >&2");

        Outcome outcome = start();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.said())
                .startsWith("Java 21 is there, but not its compiler")
                .hasLineCount(1);
    }

    @Test
    void withoutMavenOneSentenceSaysWhatToInstall() throws Exception {
        aJdk();

        assertThat(start()).isEqualTo(new Outcome(1, """
                        Maven was not found: install Maven 3.8 or newer and put its mvn on PATH.
                        """));
    }

    @Test
    void anOldMavenIsNamed() throws Exception {
        aJdk();
        program("mvn", "printf '\\033[1mApache Maven 3.6.3 (cecedd3)\\033[m\\n'");

        assertThat(start()).isEqualTo(new Outcome(1, """
                        Maven 3.6.3 is too old: install Maven 3.8 or newer and put its mvn on PATH.
                        """));
    }

    @Test
    void aBuildThatFailsIsSaidWithItsErrorAndItsLog() throws Exception {
        aJdk();
        program("mvn", """
                case "$*" in *--version*) echo 'Apache Maven 3.9.9'; exit 0 ;; esac
                echo '[ERROR] COMPILATION ERROR'
                exit 1""");

        Outcome outcome = start();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.said()).contains("[ERROR] COMPILATION ERROR\nThe build failed: see ");
        assertThat(machine.toRealPath().resolve(".data/logs/build.log"))
                .content()
                .contains("COMPILATION ERROR");
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheKnownOnes() throws Exception {
        assertThat(start("--rest")).isEqualTo(new Outcome(2, "Usage: ./start [--demo] [--reset]\n"));
    }

    private void aJdk() throws IOException {
        program("java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2");
        program("javac", "echo 'javac 17.0.15'");
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Outcome(int status, String said) {}

    private Outcome start(String... options) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/bash", machine.resolve("start").toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(options));
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_HOME");
        environment.put("PATH", programs.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), said);
    }
}
