package no.kommunepris.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a part tells whoever started it that it can be used: it makes the file named by the system property. */
public final class Ready {
    public static final String PROPERTY = "kommunepris.ready";

    private Ready() {}

    public static void tell() {
        String file = System.getProperty(PROPERTY);
        if (file == null) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(file), Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
