package no.kommunepris.jury.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"nn", "en"})
    void noSentenceIsMissingInAnyLanguage(String language) throws IOException {
        Properties bokmal = sentences("nb");
        Properties other = sentences(language);
        assertThat(other.stringPropertyNames()).isEqualTo(bokmal.stringPropertyNames());
        assertThat(other.values()).noneMatch(sentence -> sentence.toString().isBlank());
    }

    private static Properties sentences(String language) throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        MessagesTest.class.getResourceAsStream("/messages/messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(reader);
            return sentences;
        }
    }
}
