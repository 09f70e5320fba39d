package no.kommunepris.local.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** Read over IMAP, as a mail program does. */
final class ImapMails implements Mails {
    private final String host;
    private final int port;

    ImapMails(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public int count(String address) {
        return inbox(address, Folder::getMessageCount);
    }

    @Override
    public List<String> after(int first, String address) {
        return inbox(address, inbox -> Arrays.stream(inbox.getMessages())
                .skip(first)
                .map(ImapMails::text)
                .toList());
    }

    private interface Reading<T> {
        T of(Folder inbox) throws MessagingException;
    }

    private <T> T inbox(String address, Reading<T> reading) {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.partialfetch", "false");
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            // The mail sink of the local stack takes any password.
            store.connect(host, port, address, address);
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
