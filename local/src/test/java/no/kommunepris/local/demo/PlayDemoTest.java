package no.kommunepris.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayDemoTest {
    private static final Map<String, String> PASSWORD = Map.of("KOMMUNEPRIS_PASSWORD", "secret");

    private final List<String> said = new ArrayList<>();

    @Test
    void saysHowItIsUsedWhenItDoesNotUnderstand() {
        assertThat(PlayDemo.run(List.of("--sites=http://localhost"), PASSWORD, said::add))
                .isEqualTo(2);
        assertThat(said.get(0)).isEqualTo("'--sites=http://localhost' is not understood.");
        assertThat(said.get(1)).startsWith("Usage:");
    }

    @Test
    void doesNotBeginWithoutPasswords() {
        assertThat(PlayDemo.run(List.of(), Map.of(), said::add)).isEqualTo(2);
        assertThat(said.get(0)).contains("--accounts", "KOMMUNEPRIS_PASSWORD");
    }

    @Test
    void aSystemThatIsNotThereIsAFailure() {
        assertThat(PlayDemo.run(List.of("--site=http://127.0.0.1:1"), PASSWORD, said::add))
                .isEqualTo(1);
        assertThat(said.get(0)).startsWith("There is no open round, and none could be opened:");
    }
}
