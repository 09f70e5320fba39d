package no.kommunepris.notification.mails;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Event;
import no.kommunepris.events.EventType;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Means;
import no.kommunepris.events.Sealed;
import no.kommunepris.notification.domain.Mail;
import no.kommunepris.notification.domain.MailTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailsTest {
    private final MailsFor mailsFor = new MailsFor("http://localhost:8082/camunda/app/tasklist/");
    private final LetterWriter writer = new LetterWriter("http://localhost:8080");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMailCanBeWrittenInEveryLanguageAndShowsItsLinkInFull(Language language) throws IOException {
        Path shown = Files.createDirectories(Path.of("target", "mails"));
        Set<MailTemplate> written = EnumSet.noneOf(MailTemplate.class);
        for (Mail mail : mailsOf(Samples.each(language))) {
            WrittenMail words = writer.write(mail);
            Files.writeString(shown.resolve(mail.template().word() + "_" + language.tag() + ".html"), words.html());
            Files.writeString(shown.resolve(mail.template().word() + "_" + language.tag() + ".txt"), words.text());
            written.add(mail.template());
            assertThat(words.text()).contains(mail.link()).doesNotContain("{", "null");
            assertThat(words.html()).contains(">" + mail.link() + "<").contains("lang=\"" + language.tag() + "\"");
            assertThat(words.subject()).hasSizeBetween(20, 200).doesNotContain("{");
        }
        assertThat(written).isEqualTo(EnumSet.allOf(MailTemplate.class));
    }

    @Test
    void noTwoMailsHaveTheSameSubject() {
        List<String> subjects = mailsOf(Samples.each(Language.NB)).stream()
                .filter(mail -> mail.template() != MailTemplate.RECEIPT_SELF)
                .map(mail -> writer.write(mail).subject())
                .toList();
        assertThat(subjects).doesNotHaveDuplicates();
    }

    /** Who adds a type of event must decide here whether somebody is told of it. */
    @Test
    void theseEventsAndNoOthersAreToldToNobody() {
        Set<EventType> told =
                Samples.each(Language.NB).stream().map(EventType::of).collect(Collectors.toSet());
        assertThat(Arrays.stream(EventType.values()).filter(type -> !told.contains(type)))
                .containsExactlyInAnyOrder(
                        EventType.NOMINATION_ANCHORED,
                        EventType.ROUND_OPENED,
                        EventType.ROUND_RESCHEDULED,
                        EventType.NOMINATIONS_CLOSED,
                        EventType.WINNER_ACCEPTED,
                        EventType.WINNER_DECLINED,
                        EventType.FOUND_INELIGIBLE,
                        EventType.ASSESSMENT_RECORDED,
                        EventType.JUROR_RECUSED,
                        EventType.REVIEW_COMPLETED,
                        EventType.WINNER_ANNOUNCED,
                        EventType.ENDED_WITHOUT_WINNER,
                        EventType.NOT_SELECTED,
                        EventType.NOTIFICATION_SENT,
                        EventType.NOTIFICATION_FAILED);
    }

    @Test
    void aLetterToAMunicipalitySaysWhyItCameAndWhatHappensWithoutAnAnswer() {
        String text = writer.write(one(MailTemplate.ANCHORING_REQUEST)).text();

        assertThat(text)
                .contains("Svar innen tirsdag 3. mars 2026 kl. 23.59 (norsk tid).")
                .contains("faller nominasjonen bort")
                .contains("Dere får denne e-posten fordi en nominasjon til Kommunerusprisen gjelder Herøy (Nordland).");
    }

    @Test
    void theSubjectSaysWhatToDoAndUntilWhen() {
        assertThat(writer.write(one(MailTemplate.ANCHORING_REQUEST)).subject())
                .isEqualTo("Svar innen 3. mars: Står Herøy (Nordland) bak nominasjonen av Uteseksjonen?");
    }

    @Test
    void theSubjectOfTheWinnersMailDoesNotTellWhoWon() {
        assertThat(writer.write(one(MailTemplate.WINNER_IN_CONFIDENCE)).subject())
                .doesNotContain("Uteseksjonen", "vinn");
    }

    /** Somebody may have been chosen and have said no; nobody is to read that out of it. */
    @Test
    void whenNobodyWinsTheMailSaysThatAndNothingOfAnotherCandidate() {
        assertThat(writer.write(one(MailTemplate.NO_PRIZE)).text())
                .contains("deles ikke ut denne gangen")
                .doesNotContain("en annen", "takket nei");
    }

    @Test
    void aDeadlineAtMidnightBelongsToTheDayBefore() {
        Sentences sentences = new Sentences(Language.NN, Map.of("deadline", Instant.parse("2026-07-31T22:00:00Z")));

        assertThat(sentences.fill("{deadline:day}")).isEqualTo("31. juli");
        assertThat(sentences.fill("{deadline}")).isEqualTo("laurdag 1. august 2026 kl. 00.00 (norsk tid)");
    }

    @Test
    void timesAreSaidInTheReadersLanguage() {
        Map<String, Object> words = Map.of("deadline", Instant.parse("2026-03-03T22:59:00Z"));

        assertThat(new Sentences(Language.EN, words).fill("{deadline}"))
                .isEqualTo("Tuesday 3 March 2026 at 23:59 (Norwegian time)");
        assertThat(new Sentences(Language.NN, words).fill("{deadline}"))
                .isEqualTo("tysdag 3. mars 2026 kl. 23.59 (norsk tid)");
    }

    @Test
    void nobodyIsToldWithoutAnAddress() {
        Event nobody = Samples.submitted(
                new Sealed<>(new NominationEvent.Notice(null, "Kommunerusprisen", "Uteseksjonen", null, null)), false);
        Event blank = Samples.submitted(
                new Sealed<>(new NominationEvent.Notice(
                        new Contact("Kari", " ", Language.NB), "Kommunerusprisen", "Uteseksjonen", null, null)),
                false);

        assertThat(mailsFor.of(nobody)).isEmpty();
        assertThat(mailsFor.of(blank)).isEmpty();
    }

    @Test
    void theNominatorHearsOfTheAnchoringOnceWhenTheLastMunicipalityHasConfirmed() {
        Event oneOfTwo = new NominationEvent.AnchoringConfirmed(
                "1818",
                Means.LINK,
                Instant.EPOCH,
                "0f",
                List.of("5057"),
                Samples.notice(Language.NB, "Uteseksjonen", "Kari", null));

        assertThat(mailsFor.of(oneOfTwo)).isEmpty();
    }

    @Test
    void whatStrangersWroteCannotBreakOutOfItsPlace() {
        String candidate =
                "Sámi \uD83D\uDE80 <script>alert(1)</script> & {deadline} \"x\"\r\nBcc: x@example.org \u202Egnp";
        for (Mail mail :
                mailsOf(Samples.each(Language.NB, candidate, "Čáhppe\r\n<b>Niillas</b>", "1\r\n<img src=x>\n2"))) {
            WrittenMail words = writer.write(mail);

            assertThat(words.subject().chars()).noneMatch(Character::isISOControl);
            assertThat(words.name().chars()).noneMatch(Character::isISOControl);
            assertThat(words.html()).doesNotContain("<script", "<b>", "<img", "\u202E");
            assertThat(words.html())
                    .contains("Sámi \uD83D\uDE80 &lt;script&gt;alert(1)&lt;/script&gt; &amp; {deadline}");
            assertThat(words.text()).contains("Sámi \uD83D\uDE80 <script>alert(1)</script> & {deadline} \"x\" Bcc:");
            assertThat(words.text().lines()).noneMatch(line -> line.startsWith("Bcc:"));
        }
    }

    @Test
    void aReasonKeepsItsLinesAndIsMarkedAsSomebodyElsesWords() {
        WrittenMail words = writer.write(one(MailTemplate.ANCHORING_DECLINED));

        assertThat(words.text())
                .contains("Kommunens begrunnelse:\n> Vi har ikke et slikt tilbud lenger.\n> \n> Hilsen rådmannen\n");
        assertThat(words.html()).contains("<blockquote");
    }

    private Mail one(MailTemplate template) {
        return mailsOf(Samples.each(Language.NB)).stream()
                .filter(mail -> mail.template() == template)
                .findFirst()
                .orElseThrow();
    }

    private List<Mail> mailsOf(List<Event> events) {
        return events.stream().flatMap(event -> mailsFor.of(event).stream()).toList();
    }
}
