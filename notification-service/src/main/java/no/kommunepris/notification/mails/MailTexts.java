package no.kommunepris.notification.mails;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import no.kommunepris.events.Language;

/**
 * The sentences of the mails, from {@code mails/messages_*.properties}. A sentence names what it needs in braces:
 * {@code {candidate}}, {@code {deadline}} (day, time and zone) or {@code {deadline:day}} (the day alone).
 */
final class MailTexts {
    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    MailTexts() {
        for (Language language : Language.values()) {
            texts.put(language, load("/mails/messages_" + language.tag() + ".properties"));
        }
    }

    /** @throws IllegalArgumentException when there is no such text: a mistake in the texts, not in the data */
    String text(Language language, String key) {
        String text = in(language).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text '" + key + "' in " + language + ".");
        }
        return text;
    }

    /** The texts {@code <prefix>1}, {@code <prefix>2} and so on, as many as there are. */
    List<String> series(Language language, String prefix) {
        List<String> series = new ArrayList<>();
        for (int i = 1; in(language).containsKey(prefix + i); i++) {
            series.add(text(language, prefix + i));
        }
        return series;
    }

    boolean has(Language language, String key) {
        return in(language).containsKey(key);
    }

    Set<String> keys(Language language) {
        return in(language).stringPropertyNames();
    }

    private Properties in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static Properties load(String path) {
        Properties properties = new Properties();
        try (InputStream stream = Objects.requireNonNull(MailTexts.class.getResourceAsStream(path), path);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
