package no.kommunepris.notification.smtp;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import no.kommunepris.notification.application.MailServer;
import no.kommunepris.notification.application.MailServer.NotHandedOverException.Reach;
import no.kommunepris.notification.application.MailSettings;
import no.kommunepris.notification.mails.WrittenMail;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Speaks SMTP with the server that {@code spring.mail} names. */
@Component
class SmtpServer implements MailServer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender sender;
    private final MailSettings settings;
    private final Clock clock;

    SmtpServer(JavaMailSender sender, MailSettings settings, Clock clock) {
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void hand(String id, WrittenMail mail) throws NotHandedOverException {
        MimeMessage message = message(id, mail);
        try {
            sender.send(message);
        } catch (MailException e) {
            throw SmtpAnswer.explain(e);
        }
    }

    private MimeMessage message(String id, WrittenMail mail) throws NotHandedOverException {
        InternetAddress to = addressOf(mail);
        try {
            MimeMessage message = sender.createMimeMessage();
            message.setFrom(new InternetAddress(settings.from(), settings.fromName(), UTF_8));
            if (!settings.replyTo().isBlank()) {
                message.setReplyTo(InternetAddress.parse(settings.replyTo(), true));
            }
            message.setRecipient(RecipientType.TO, to);
            message.setSubject(mail.subject(), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", "<" + id + "@" + domainOf(settings.from()) + ">");
            message.setHeader("Content-Language", mail.language());
            // So that holiday answers and other machines leave us alone (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            MimeMultipart both = new MimeMultipart("alternative");
            both.addBodyPart(part(mail.text(), "plain"));
            both.addBodyPart(part(mail.html(), "html"));
            message.setContent(both);
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new NotHandedOverException(Reach.MAIL, "The mail could not be put together: " + e.getMessage());
        }
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /** Exactly one address, and nothing smuggled in beside it. */
    private static InternetAddress addressOf(WrittenMail mail) throws NotHandedOverException {
        String address = mail.address();
        try {
            int at = address.lastIndexOf('@');
            if (at < 1 || address.chars().anyMatch(c -> c <= ' ' || c == ',' || c == ';' || c == '<' || c == '>')) {
                throw new AddressException("not one plain address");
            }
            InternetAddress one =
                    new InternetAddress(address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)), true);
            if (!mail.name().isBlank()) {
                one.setPersonal(mail.name(), UTF_8);
            }
            return one;
        } catch (AddressException | IllegalArgumentException | UnsupportedEncodingException e) {
            throw new NotHandedOverException(Reach.FOR_GOOD, "The address is not one that mail can be sent to.");
        }
    }

    private static String domainOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
