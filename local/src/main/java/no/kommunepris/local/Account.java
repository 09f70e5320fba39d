package no.kommunepris.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Who may log in to the services of a local system, and as what. */
public record Account(String username, String name, String role, String password) {
    /** Everybody that a system for trying out has accounts for, in containers too. */
    public static List<Account> everybody(Supplier<String> passwords) {
        return List.of(
                new Account("sekretariat", "Sekretariatet", "SECRETARIAT", passwords.get()),
                new Account("sekretariat2", "Sekretariatet, stedfortreder", "SECRETARIAT", passwords.get()),
                new Account("drift", "Drift", "OPERATOR", passwords.get()),
                new Account("juryleder", "Juryleder (TSB)", "JUROR", passwords.get()),
                new Account("jurymedlem-ks", "Jurymedlem (KS)", "JUROR", passwords.get()),
                new Account("jurymedlem-korus", "Jurymedlem (KORUS)", "JUROR", passwords.get()),
                new Account("jurymedlem-bruker", "Jurymedlem (brukerorganisasjon)", "JUROR", passwords.get()));
    }

    /** @param file {@code accounts.txt} as {@code ./start} writes it */
    public static List<Account> in(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t"))
                .filter(fields -> fields.length == 4)
                .map(fields -> new Account(fields[0], fields[3], fields[2], fields[1]))
                .toList();
    }
}
