package no.kommunepris.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build has made of a checkout: the programs that a system runs. */
public final class BuiltFiles {
    private final Path checkout;
    private final String stackClassPath;

    private BuiltFiles(Path checkout, String stackClassPath) {
        this.checkout = checkout;
        this.stackClassPath = stackClassPath;
    }

    /** The programs packaged in {@code checkout}, that is, the folder of the root {@code pom.xml}. */
    public static BuiltFiles of(Path checkout) {
        Path root = checkout.toAbsolutePath().normalize();
        return new BuiltFiles(root, jar(root, "local").toString());
    }

    /** The stack's programs from the class path of this process; the services' as packaged in {@code checkout}. */
    static BuiltFiles withOwnClassPath(Path checkout) {
        return new BuiltFiles(checkout.toAbsolutePath().normalize(), System.getProperty("java.class.path"));
    }

    String stackClassPath() {
        return stackClassPath;
    }

    Path service(Part part) {
        return jar(checkout, part.title());
    }

    String java() {
        return String.join(File.separator, System.getProperty("java.home"), "bin", "java");
    }

    private static Path jar(Path checkout, String module) {
        Path target = checkout.resolve(module).resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                List<Path> jars = files.filter(
                                file -> file.getFileName().toString().matches(module + "-[0-9][^/]*\\.jar"))
                        .filter(file -> !file.getFileName().toString().matches(".*-(sources|javadoc|tests)\\.jar"))
                        .sorted()
                        .toList();
                if (!jars.isEmpty()) {
                    return jars.get(jars.size() - 1);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new CannotStartException("The program " + module + " has not been built: run `mvn package` in " + checkout
                + " and look for its jar in " + target + ".");
    }
}
