package no.kommunepris.local.mailbox;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A mail as it came in.
 *
 * @param id names it in addresses and on disk; later mails have greater ids
 * @param recipient whom the sender asked us to hand it to, which headers need not say
 */
record Mail(String id, Instant received, String recipient, byte[] source) {

    MimeMessage message() throws MessagingException {
        return new MimeMessage(null, new ByteArrayInputStream(source));
    }

    String subject() throws MessagingException {
        return Optional.ofNullable(message().getSubject()).orElse("");
    }

    String sender() throws MessagingException {
        Address[] from = message().getFrom();
        return from == null ? "" : Arrays.stream(from).map(Mail::readable).collect(Collectors.joining(", "));
    }

    /** The text for reading without a mail program: the plain part where there is one, else whatever text there is. */
    String text() throws MessagingException, IOException {
        MimeMessage message = message();
        return text(message, "text/plain").or(() -> anyText(message)).orElse("");
    }

    private static Optional<String> anyText(Part part) {
        try {
            return text(part, "text/*");
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(String.valueOf(part.getContent()));
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> text = text(inner, type);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }
}
