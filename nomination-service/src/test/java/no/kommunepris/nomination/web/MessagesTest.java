package no.kommunepris.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.events.NominationEvent.Means;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence exists in every language, is used, and can be formatted. */
class MessagesTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*)");
    private static final Pattern QUOTED = Pattern.compile("[\"']([a-z][\\w-]*(?:\\.[\\w-]+)*)[\"']");
    private static final Pattern REFUSED =
            Pattern.compile("RefusedException\\(\\s*(?:[\\w.()]+ \\? )?\"([a-z-]+)\"(?:\\s*: \"([a-z-]+)\")?");
    private static final Pattern PROBLEM = Pattern.compile("FieldProblem\\.of\\(\\s*[^,;]+?,\\s*\"([a-z-]+)\"");
    private static final Pattern ADDED = Pattern.compile("problems\\.add\\(\\s*[^,;]+?,\\s*\"([a-z-]+)\"");
    private static final Pattern LOGGED =
            Pattern.compile("note\\(\\s*[^,;]+,\\s*[^,;]+,\\s*(?:\\w+ \\? )?\"([a-z-]+)\"(?: : \"([a-z-]+)\")?");
    private static final Pattern WAITS =
            Pattern.compile("new WaitsFor\\(\\s*(?:[\\w.()]+ \\? )?\"([a-z]+)\"(?: : \"([a-z]+)\")?");
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z][\\w.-]*)\"");
    private static final Pattern BARE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "shared"})
    void everySentenceExistsInEveryLanguage(String bundle) throws IOException {
        Set<String> bokmal = keys(bundle, "nb");

        assertThat(keys(bundle, "nn")).isEqualTo(bokmal);
        assertThat(keys(bundle, "en")).isEqualTo(bokmal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void everySentenceCanBeFormatted(String language) throws IOException {
        for (String bundle : List.of("messages", "shared")) {
            Properties messages = messages(bundle, language);
            messages.forEach((key, sentence) -> {
                assertThat(sentence.toString()).as("%s", key).isNotBlank().doesNotContainPattern(BARE_APOSTROPHE);
                assertThatCode(() -> new MessageFormat(sentence.toString(), Locale.forLanguageTag(language)))
                        .as("%s", key)
                        .doesNotThrowAnyException();
            });
        }
    }

    /** A sentence that takes something in one language takes it in all. */
    @ParameterizedTest
    @ValueSource(strings = {"nn", "en"})
    void everyLanguageNamesTheSameThings(String language) throws IOException {
        for (String bundle : List.of("messages", "shared")) {
            Properties bokmal = messages(bundle, "nb");
            Properties other = messages(bundle, language);
            bokmal.forEach((key, sentence) -> assertThat(arguments(other.getProperty(key.toString())))
                    .as("%s", key)
                    .isEqualTo(arguments(sentence.toString())));
        }
    }

    private static Set<String> arguments(String sentence) {
        return Pattern.compile("\\{(\\d)")
                .matcher(sentence)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void everySentenceThatIsAskedForExists() throws IOException {
        Set<String> known = keys("messages", "nb");
        known.addAll(keys("shared", "nb"));

        assertThat(asked()).isSubsetOf(known);
    }

    @Test
    void noSentenceIsLeftOver() throws IOException {
        String everything = text(JAVA, ".java") + text(TEMPLATES, ".html");
        Set<String> quoted =
                QUOTED.matcher(everything).results().map(m -> m.group(1)).collect(Collectors.toSet());
        quoted.addAll(asked());

        assertThat(keys("messages", "nb")).isSubsetOf(quoted);
    }

    /** What the templates and the code ask for, the composed keys included. */
    private static Set<String> asked() throws IOException {
        Set<String> asked = new TreeSet<>();
        IN_TEMPLATE.matcher(text(TEMPLATES, ".html")).results().forEach(m -> asked.add(m.group(1)));
        String code = text(JAVA, ".java");
        collect(asked, REFUSED, code, "refused.");
        collect(asked, PROBLEM, code, "problem.");
        collect(asked, ADDED, code, "problem.");
        collect(asked, LOGGED, code, "log.");
        collect(asked, WAITS, code, "waits.");
        collect(asked, SAID, code, "");
        asked.add("refused.idempotency-key-reused");
        add(asked, "state.", State.values());
        add(asked, "explain.", State.values());
        add(asked, "answer.", Anchoring.Status.values());
        add(asked, "channel.", Channel.values());
        add(asked, "means.", Means.values());
        asked.addAll(List.of(
                "phase.OPEN",
                "phase.CLOSED",
                "phase.ANNOUNCED",
                "phase.WITHOUT_WINNER",
                "menu.desk",
                "menu.addresses"));
        asked.addAll(List.of("anchoring.answered.confirmed", "anchoring.answered.declined"));
        asked.addAll(List.of("timeline.confirmed", "timeline.declined"));
        // The labels of fields, which the summary of problems names.
        asked.addAll(List.of("field.answer", "field.means", "field.channel", "field.sensitiveChecked"));
        asked.addAll(List.of("field.secretariatName", "field.secretariatEmail", "field.reason", "field.criteria"));
        return asked;
    }

    private static void collect(Set<String> asked, Pattern pattern, String code, String prefix) {
        pattern.matcher(code).results().forEach(m -> {
            for (int i = 1; i <= m.groupCount(); i++) {
                if (m.group(i) != null) {
                    asked.add(prefix + m.group(i));
                }
            }
        });
    }

    private static void add(Set<String> asked, String prefix, Enum<?>[] values) {
        Stream.of(values).forEach(value -> asked.add(prefix + value.name()));
    }

    private static Set<String> keys(String bundle, String language) throws IOException {
        return new TreeSet<>(messages(bundle, language).stringPropertyNames());
    }

    private static Properties messages(String bundle, String language) throws IOException {
        String path = "/messages/" + bundle + "_" + language + ".properties";
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    private static String text(Path folder, String ending) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return String.join("\n", texts);
    }
}
