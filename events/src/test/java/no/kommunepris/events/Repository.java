package no.kommunepris.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed files that follow from the records. {@code -Dgenerate=true} writes them anew instead of comparing. */
final class Repository {
    static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    static final Path SAMPLES = Path.of("src/main/resources/samples");
    static final Path DOCS = Path.of("../docs");

    static final boolean GENERATE = Boolean.getBoolean("generate");

    private Repository() {}

    static void holds(Path file, String content) throws IOException {
        if (GENERATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("%s follows from the records: run `mvn -pl events test -Dgenerate=true` and commit it", file)
                .exists()
                .content()
                .isEqualTo(content);
    }
}
