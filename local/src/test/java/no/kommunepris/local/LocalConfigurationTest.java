package no.kommunepris.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class LocalConfigurationTest {
    @TempDir
    Path directory;

    @Test
    void aSecondStartKeepsTheSecretsAndThePasswords() throws Exception {
        LocalConfiguration configuration = new LocalConfiguration(directory);
        configuration.makeIfAbsent();
        List<Account> first = configuration.accounts();
        String secrets = Files.readString(directory.resolve("application.yml"));

        configuration.makeIfAbsent();

        assertThat(configuration.accounts()).isEqualTo(first);
        assertThat(directory.resolve("application.yml")).hasContent(secrets);
    }

    @Test
    void eachPasswordFitsItsHashAndNoOther() throws Exception {
        LocalConfiguration configuration = new LocalConfiguration(directory);
        configuration.makeIfAbsent();

        Matcher hashes =
                Pattern.compile("\\{bcrypt\\}([^']+)").matcher(Files.readString(directory.resolve("application.yml")));
        List<String> found = hashes.results().map(hash -> hash.group(1)).toList();
        List<Account> accounts = configuration.accounts();

        assertThat(accounts)
                .extracting(Account::username)
                .contains("sekretariat", "drift", "juryleder")
                .hasSameSizeAs(found);
        assertThat(accounts).extracting(Account::password).doesNotHaveDuplicates();
        assertThat(new BCryptPasswordEncoder().matches(accounts.get(0).password(), found.get(0)))
                .isTrue();
        assertThat(new BCryptPasswordEncoder().matches(accounts.get(1).password(), found.get(0)))
                .isFalse();
    }

    @Test
    void onlyTheirOwnerCanReadTheSecrets() throws Exception {
        new LocalConfiguration(directory).makeIfAbsent();

        for (String file : List.of("application.yml", "accounts.txt")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }
}
