package no.kommunepris.systemtests;

import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Everybody's mail, read over IMAP as a mail program does. */
public final class Mailbox {
    private static final Duration MAIL_IN_TIME = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final int port;

    Mailbox(int port) {
        this.port = port;
    }

    /** A mail as its reader has it before them. */
    public record Letter(String messageId, String subject, String text, String html) {
        /** The first link that leads to this part of a site, for example {@code /anchoring/}. */
        public String link(String path) {
            Matcher links = LINK.matcher(text);
            while (links.find()) {
                if (links.group().contains(path)) {
                    return links.group();
                }
            }
            throw new AssertionError("No link to " + path + " in the mail:\n" + text);
        }
    }

    /** Waits for a mail to this address whose subject contains these words; the newest one if there are several. */
    public Letter to(String address, String subject) {
        return await("a mail to " + address + " about '" + subject + "'")
                .atMost(MAIL_IN_TIME)
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> all(address).stream()
                                .filter(letter -> letter.subject().contains(subject))
                                .reduce((first, later) -> later)
                                .orElse(null),
                        Objects::nonNull);
    }

    /** Every mail to this address so far, oldest first. */
    public List<Letter> all(String address) {
        return after(address, 0);
    }

    /** The mails to this address except the oldest ones, of which so many are known. */
    public List<Letter> after(String address, int known) {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.partialfetch", "false");
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", port, address, address);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                int count = inbox.getMessageCount();
                if (count <= known) {
                    return List.of();
                }
                Message[] messages = inbox.getMessages(known + 1, count);
                // All in one answer: every question to the server takes its time.
                FetchProfile whole = new FetchProfile();
                whole.add(IMAPFolder.FetchProfileItem.MESSAGE);
                inbox.fetch(messages, whole);
                List<Letter> letters = new ArrayList<>();
                for (Message message : messages) {
                    letters.add(new Letter(
                            message.getHeader("Message-ID")[0],
                            message.getSubject(),
                            part(message, "text/plain"),
                            part(message, "text/html")));
                }
                return letters;
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The mail of " + address + " could not be read.", e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String text = part(inner, type);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
