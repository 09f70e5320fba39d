package no.kommunepris.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The secrets and accounts of one local system, made on its first start and kept with its data. */
final class LocalConfiguration {
    private static final String CONSONANTS = "bdfghjklmnprstv";
    private static final String VOWELS = "aeiouy";

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    LocalConfiguration(Path directory) {
        this.directory = directory;
    }

    /** The services read {@code application.yml}; {@code accounts.txt} is for people. What is there is not touched. */
    void makeIfAbsent() {
        if (Files.exists(directory.resolve("application.yml"))) {
            return;
        }
        List<Account> accounts = Account.everybody(this::password);
        write("accounts.txt", accounts.stream().map(LocalConfiguration::line).collect(Collectors.joining()));
        write("application.yml", yaml(accounts));
    }

    List<Account> accounts() {
        Path file = directory.resolve("accounts.txt");
        try {
            return Files.exists(file) ? Account.in(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Account account) {
        return String.join("\t", account.username(), account.password(), account.role(), account.name()) + "\n";
    }

    /** Easy to read aloud and to type; some 45 bits of chance. */
    private String password() {
        StringBuilder password = new StringBuilder();
        for (int syllable = 0; syllable < 6; syllable++) {
            password.append(oneOf(CONSONANTS)).append(oneOf(VOWELS)).append(syllable % 2 == 1 ? "-" : "");
        }
        return password.append(10 + random.nextInt(90)).toString();
    }

    private char oneOf(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    private String key() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private String yaml(List<Account> accounts) {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
        String entries = accounts.stream()
                .map(account -> """
                    - username: %s
                      name: '%s'
                      email: %s@kommunepris.example
                      password: '{bcrypt}%s'
                      roles: [%s]
                """.formatted(
                                account.username(),
                                account.name(),
                                account.username(),
                                bcrypt.encode(account.password()),
                                account.role()))
                .collect(Collectors.joining());
        return """
                # Made by ./start for this machine only. The passwords are in accounts.txt.
                kommunepris:
                  seal:
                    current: local-1
                    keys:
                      local-1: '%s'
                  links:
                    key: '%s'
                  # Made-up mailboxes: nothing sent from this machine can reach a real municipality.
                  register:
                    practice-domain: kommune.example
                  accounts:
                %s""".formatted(key(), key(), entries);
    }

    private void write(String name, String content) {
        Path halfWritten = directory.resolve(name + ".part");
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(halfWritten);
            Files.createFile(
                    halfWritten, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(halfWritten, content);
            Files.move(halfWritten, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
