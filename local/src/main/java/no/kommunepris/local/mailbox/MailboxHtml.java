package no.kommunepris.local.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mailbox's pages. Everything that comes from a mail is escaped; links are the only thing made of its text. */
final class MailboxHtml {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)\\]]");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d. MMMM yyyy 'kl.' HH:mm:ss", Locale.forLanguageTag("nb"))
            .withZone(ZoneId.systemDefault());

    private MailboxHtml() {}

    static String list(List<Mail> mails, String recipient) throws MessagingException {
        StringBuilder rows = new StringBuilder();
        for (Mail mail : mails) {
            rows.append("<li><a href=\"/mails/%s\">%s</a><br>til %s, %s</li>\n"
                    .formatted(mail.id(), subject(mail), escape(mail.recipient()), time(mail.received())));
        }
        String form = """
                <form method="get" action="/" role="search">
                <label for="to">Vis bare e-post til</label>
                <input id="to" name="to" value="%s" autocomplete="off" spellcheck="false">
                <button>Vis</button>
                </form>
                """.formatted(escape(recipient));
        String found = mails.isEmpty() ? "<p>Ingen e-post her ennå.</p>" : "<ol class=\"mails\">\n" + rows + "</ol>";
        return page("Postkassen", form + found);
    }

    static String mail(Mail mail) throws MessagingException, IOException {
        return page(subject(mail), """
                <dl>
                <dt>Fra</dt><dd>%s</dd>
                <dt>Til</dt><dd>%s</dd>
                <dt>Tid</dt><dd>%s</dd>
                </dl>
                <div class="text">%s</div>
                <p><a href="/mails/%s/source">Vis kilden</a> · <a href="/">Alle e-poster</a></p>
                """.formatted(
                        escape(mail.sender()),
                        escape(mail.recipient()),
                        time(mail.received()),
                        withLinks(mail.text()),
                        mail.id()));
    }

    static String message(String sentence) {
        return page("Postkassen", "<p>" + escape(sentence) + " <a href=\"/\">Alle e-poster</a></p>");
    }

    /** @param heading and {@code content} are HTML already */
    private static String page(String heading, String content) {
        return """
                <!DOCTYPE html>
                <html lang="nb">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – Kommunepris, lokal postkasse</title>
                <link rel="stylesheet" href="/mailbox.css">
                </head>
                <body>
                <header>Kommunepris, lokal postkasse: her havner all e-post, ingenting sendes ut.</header>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(heading, heading, content);
    }

    private static String subject(Mail mail) throws MessagingException {
        String subject = mail.subject().strip();
        return subject.isEmpty() ? "(uten emne)" : escape(subject);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String withLinks(String text) {
        StringBuilder html = new StringBuilder();
        Matcher matcher = ADDRESS.matcher(text);
        int done = 0;
        while (matcher.find()) {
            String address = escape(matcher.group());
            html.append(escape(text.substring(done, matcher.start())))
                    .append("<a href=\"%s\">%s</a>".formatted(address, address));
            done = matcher.end();
        }
        return html.append(escape(text.substring(done))).toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
