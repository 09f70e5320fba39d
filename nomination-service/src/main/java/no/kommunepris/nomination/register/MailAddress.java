package no.kommunepris.nomination.register;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An e-mail address that mail can be sent to.
 *
 * @param domain in lower case and in its ASCII form, so that two spellings of one domain are equal
 */
record MailAddress(String local, String domain) {
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    /** Mailboxes that anybody can open: some small municipalities have had theirs there. */
    private static final Set<String> PUBLIC_PROVIDERS = Set.of(
            "gmail.com",
            "hotmail.com",
            "hotmail.no",
            "icloud.com",
            "live.com",
            "live.no",
            "msn.com",
            "online.no",
            "outlook.com",
            "proton.me",
            "protonmail.com",
            "yahoo.com",
            "yahoo.no");

    static Optional<MailAddress> parse(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > 254) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        if (local.length() > 64 || !LOCAL.matcher(local).matches()) {
            return Optional.empty();
        }
        return domain(text.substring(at + 1)).map(domain -> new MailAddress(local, domain));
    }

    /** A host or domain name in the form in which domains are compared; empty when it is none. */
    static Optional<String> domain(String typed) {
        String ascii;
        try {
            ascii = IDN.toASCII(typed.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return ascii.length() <= 253 && DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
    }

    boolean atPublicProvider() {
        return PUBLIC_PROVIDERS.contains(domain);
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
