package no.kommunepris.notification.domain;

import static no.kommunepris.backbone.PrivateWords.HIDDEN;

import no.kommunepris.backbone.PrivateWords;

/** An e-mail address as an operator may see it: {@code p***@example.org}. */
public final class MaskedAddress {
    private MaskedAddress() {}

    /** Keeps the first character and the domain; of a confidential mail's address nothing is kept. */
    public static String of(String address, MailTemplate template) {
        return template.hidesRecipient() ? HIDDEN : mask(address);
    }

    /** A server's words with every address and link in them hidden, so that they can be shown and logged. */
    public static String hideIn(String words) {
        return PrivateWords.hideIn(words);
    }

    private static String mask(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return HIDDEN;
        }
        int first = address.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(first)
                .append(HIDDEN)
                .append(address.substring(at))
                .toString();
    }
}
