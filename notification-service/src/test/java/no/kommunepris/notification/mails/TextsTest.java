package no.kommunepris.notification.mails;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kommunepris.events.Actor;
import no.kommunepris.events.EventType;
import no.kommunepris.events.Language;
import no.kommunepris.notification.domain.DeadLetter;
import no.kommunepris.notification.domain.Delivery;
import no.kommunepris.notification.domain.FindingKind;
import no.kommunepris.notification.domain.MailTemplate;
import no.kommunepris.notification.domain.Retry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\w+");
    private final MailTexts mails = new MailTexts();

    @ParameterizedTest
    @EnumSource(Language.class)
    void noMailTextIsMissingInAnyLanguage(Language language) {
        assertThat(mails.keys(language)).containsExactlyInAnyOrderElementsOf(mails.keys(Language.NB));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceNamesTheSameThingsInEveryLanguage(Language language) {
        for (String key : mails.keys(Language.NB)) {
            assertThat(places(mails.text(language, key)))
                    .as("%s in %s", key, language)
                    .isEqualTo(places(mails.text(Language.NB, key)));
        }
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void everyMailSaysWhatHappenedAndWhyItWasSent(MailTemplate template) {
        assertThat(mails.keys(Language.NB))
                .contains(template.word() + ".subject", template.word() + ".opening.1", template.word() + ".why");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noScreenTextIsMissingInAnyLanguage(Language language) throws IOException {
        assertThat(screens(language)).isEqualTo(screens(Language.NB));
    }

    @Test
    void everythingThatCanHappenHasAName() throws IOException {
        Set<String> names = Stream.of(
                        Arrays.stream(EventType.values()).map(type -> "event." + type.typeName()),
                        Arrays.stream(Actor.values()).map(actor -> "actor." + actor.word()),
                        Arrays.stream(MailTemplate.values()).map(template -> "mail." + template.word()),
                        Arrays.stream(Delivery.State.values()).map(state -> "delivery." + state),
                        Arrays.stream(DeadLetter.State.values()).map(state -> "deadLetter." + state),
                        Arrays.stream(FindingKind.values()).map(kind -> "finding." + kind),
                        Arrays.stream(FindingKind.values()).map(kind -> "finding." + kind + ".todo"),
                        Arrays.stream(Retry.Outcome.values()).map(outcome -> "retry." + outcome),
                        Arrays.stream(Retry.Outcome.values()).map(outcome -> "retried." + outcome))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
        assertThat(screens(Language.NB)).containsAll(names);
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> screens(Language language) throws IOException {
        Properties texts = new Properties();
        try (InputStream stream =
                TextsTest.class.getResourceAsStream("/messages/messages_" + language.tag() + ".properties")) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
