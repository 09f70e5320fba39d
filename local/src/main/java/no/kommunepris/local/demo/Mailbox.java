package no.kommunepris.local.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Everybody's mail, read over IMAP as a mail program does; only what came in after somebody began to look. */
final class Mailbox {
    private static final Duration MAIL_IN_TIME = Duration.ofSeconds(90);
    private static final String HOST = "127.0.0.1";
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final int port;
    private final Map<String, Integer> read = new HashMap<>();

    Mailbox(int port) {
        this.port = port;
    }

    /** What this address has been sent up to now is old; it comes from an earlier demo. */
    void beginToLook(String address) {
        read.put(address, inbox(address, Folder::getMessageCount));
    }

    /**
     * Waits for a new mail about somebody, and takes the link out of it.
     *
     * @param path a part of the link, for example {@code /anchoring/}
     * @throws DemoFailedException when no such mail comes
     */
    String link(String address, String candidate, String path) {
        return Patience.await(
                "A mail to " + address + " about " + candidate + " with a link to " + path,
                MAIL_IN_TIME,
                () -> newTexts(address).stream()
                        .filter(text -> text.contains(candidate))
                        .map(text -> linkIn(text, path))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<String> linkIn(String text, String path) {
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(link -> link.contains(path))
                .findFirst();
    }

    private List<String> newTexts(String address) {
        int old = read.getOrDefault(address, 0);
        return inbox(address, inbox -> Arrays.stream(inbox.getMessages())
                .skip(old)
                .map(Mailbox::text)
                .toList());
    }

    private interface Reading<T> {
        T of(Folder inbox) throws MessagingException;
    }

    private <T> T inbox(String address, Reading<T> reading) {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.partialfetch", "false");
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            // The mail sink takes any password.
            store.connect(HOST, port, address, address);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return reading.of(inbox);
            }
        } catch (MessagingException e) {
            throw new DemoFailedException("The mail of " + address + " could not be read: " + e.getMessage() + ".");
        }
    }

    private static String text(Part part) {
        try {
            if (part.isMimeType("text/plain")) {
                return String.valueOf(part.getContent());
            }
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    String text = text(inner);
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
            return "";
        } catch (MessagingException | IOException e) {
            throw new DemoFailedException("A mail could not be read: " + e.getMessage() + ".");
        }
    }
}
