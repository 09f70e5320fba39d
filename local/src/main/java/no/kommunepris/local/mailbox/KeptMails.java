package no.kommunepris.local.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every mail that came in, one {@code .eml} file each, so that links in mails outlive a restart. */
final class KeptMails {
    private static final String RECIPIENT_HEADER = "Delivered-To: ";

    private final Path directory;
    private final Clock clock;
    private int sequence;

    KeptMails(Path directory, Clock clock) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.clock = clock;
    }

    /** When this returns, the mail is on disk. */
    synchronized void keep(String recipient, byte[] source) throws IOException {
        String id = "%013d-%04d".formatted(clock.millis(), sequence++ % 10_000);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes((RECIPIENT_HEADER + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
        file.writeBytes(source);
        Path halfWritten = directory.resolve(id + ".part");
        Files.write(halfWritten, file.toByteArray());
        Files.move(halfWritten, directory.resolve(id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    List<Mail> oldestFirst() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".eml"))
                    .sorted()
                    .map(KeptMails::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Mail> newestFirst() {
        return oldestFirst().stream()
                .sorted(Comparator.comparing(Mail::id).reversed())
                .toList();
    }

    Optional<Mail> find(String id) {
        Path file = directory.resolve(id + ".eml");
        return id.matches("[0-9]+-[0-9]+") && Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static Mail read(Path file) {
        try {
            byte[] source = Files.readAllBytes(file);
            String id = file.getFileName().toString().replace(".eml", "");
            String firstLine = new String(source, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            Instant received = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
            return new Mail(id, received, firstLine.replace(RECIPIENT_HEADER, ""), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
