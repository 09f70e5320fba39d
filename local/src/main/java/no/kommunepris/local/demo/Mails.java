package no.kommunepris.local.demo;

import java.net.URI;
import java.util.List;

/** What was mailed to an address, the oldest first. */
interface Mails {
    int count(String address);

    /** The texts of the mails to this address, without its first ones. */
    List<String> after(int first, String address);

    /** @param server {@code imap://host:port}, or {@code http://host:port} of a Mailpit */
    static Mails at(URI server) {
        return "imap".equals(server.getScheme())
                ? new ImapMails(server.getHost(), server.getPort())
                : new MailpitMails(server.toString());
    }
}
