package no.kommunepris.local.demo;

import java.net.URI;
import no.kommunepris.local.Port;
import no.kommunepris.local.Ports;

/**
 * Where a running system is.
 *
 * @param site of nomination-service, without a slash at the end; {@code jury} of jury-service alike
 * @param kafka {@code host:port} of a broker
 * @param mails where its mails end up, as {@link Mails#at} takes it
 */
record SystemAddresses(String site, String jury, String kafka, URI mails) {
    /** A system that {@code ./start} has started. */
    static SystemAddresses of(Ports ports) {
        return new SystemAddresses(
                ports.site(),
                ports.jury(),
                "127.0.0.1:" + ports.of(Port.KAFKA),
                URI.create("imap://127.0.0.1:" + ports.of(Port.IMAP)));
    }
}
