package no.kommunepris.notification.mails;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.kommunepris.events.Language;
import no.kommunepris.notification.domain.Mail;
import no.kommunepris.notification.mails.Letter.Action;
import no.kommunepris.notification.mails.Letter.Fact;
import no.kommunepris.notification.mails.Letter.Quote;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Puts a mail into words: subject, text and HTML in the reader's language. */
public final class LetterWriter {
    private final MailTexts texts = new MailTexts();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String site;

    /** @param site the address of the public site */
    public LetterWriter(String site) {
        this.site = site;
        engine.addTemplateResolver(resolver(".html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
    }

    public WrittenMail write(Mail mail) {
        Letter letter = letter(mail);
        Context context = new Context(mail.to().language().locale(), Map.of("letter", letter));
        return new WrittenMail(
                mail.to().email().strip(),
                PlainWords.line(mail.to().name()),
                mail.to().language().tag(),
                letter.subject(),
                engine.process("letter.txt", context),
                engine.process("letter.html", context));
    }

    Letter letter(Mail mail) {
        Language language = mail.to().language();
        String template = mail.template().word() + ".";
        Sentences sentences = new Sentences(language, mail.word("site", site).words());
        return new Letter(
                language.tag(),
                sentences.fill(texts.text(language, template + "subject")),
                greeting(mail, language, sentences),
                filled(texts.series(language, template + "opening."), sentences),
                quote(mail, language),
                mail.facts().stream()
                        .map(fact -> new Fact(texts.text(language, "fact." + fact), sentences.fill("{" + fact + "}")))
                        .toList(),
                action(mail, language),
                filled(texts.series(language, template + "after."), sentences),
                sentences.fill(texts.text(language, template + "why")),
                sentences.fill(texts.text(language, "questions")));
    }

    private String greeting(Mail mail, Language language, Sentences sentences) {
        String own = mail.template().word() + ".greeting";
        if (texts.has(language, own)) {
            return sentences.fill(texts.text(language, own));
        }
        String key = mail.to().name().isBlank() ? "greeting.nameless" : "greeting";
        return sentences.fill(texts.text(language, key));
    }

    private @Nullable Quote quote(Mail mail, Language language) {
        String label = mail.template().word() + ".quote";
        return mail.quote() == null || !texts.has(language, label)
                ? null
                : new Quote(texts.text(language, label), PlainWords.lines(mail.quote()));
    }

    private @Nullable Action action(Mail mail, Language language) {
        String label = mail.template().word() + ".action";
        return mail.link() == null
                ? null
                : new Action(texts.text(language, label), mail.link(), texts.text(language, "link.hint"));
    }

    private static List<String> filled(List<String> texts, Sentences sentences) {
        return texts.stream().map(sentences::fill).toList();
    }

    private static ClassLoaderTemplateResolver resolver(String ending, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(LetterWriter.class.getClassLoader());
        resolver.setPrefix("mails/");
        resolver.getResolvablePatternSpec().addPattern("*" + ending);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setCacheable(true);
        return resolver;
    }
}
