package no.kommunepris.notification.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.events.Envelope;
import no.kommunepris.events.Seal;
import no.kommunepris.notification.domain.Delivery;
import no.kommunepris.notification.domain.Mail;
import no.kommunepris.notification.domain.MaskedAddress;
import no.kommunepris.notification.mails.LetterWriter;
import no.kommunepris.notification.mails.MailsFor;
import no.kommunepris.notification.store.Deliveries;
import org.springframework.stereotype.Service;

/**
 * Writes the mails an event leads to and puts them in the queue, each once per event, recipient and template, however
 * often the event comes.
 */
@Service
public class AskForMails {
    private final MailsFor mailsFor;
    private final LetterWriter writer;
    private final Deliveries deliveries;
    private final SendDueMails sender;
    private final Seal seal;
    private final LinkTokens tokens;
    private final ObjectMapper json;
    private final Clock clock;

    AskForMails(
            MailsFor mailsFor,
            LetterWriter writer,
            Deliveries deliveries,
            SendDueMails sender,
            Seal seal,
            LinkTokens tokens,
            ObjectMapper json,
            Clock clock) {
        this.mailsFor = mailsFor;
        this.writer = writer;
        this.deliveries = deliveries;
        this.sender = sender;
        this.seal = seal;
        this.tokens = tokens;
        this.json = json;
        this.clock = clock;
    }

    /** @return how many mails the event leads to */
    public int ask(Envelope<?> event) {
        List<Mail> mails = mailsFor.of(event.event());
        Set<String> ids = new HashSet<>();
        for (Mail mail : mails) {
            String id = idOf(event, mail);
            // Two of the jury may share an address; they share the mail, too.
            if (ids.add(id)) {
                ask(event, mail, id);
            }
        }
        if (!mails.isEmpty()) {
            sender.hurry();
        }
        return ids.size();
    }

    private void ask(Envelope<?> event, Mail mail, String id) {
        deliveries.add(new Delivery(
                id,
                mail.template(),
                event.id(),
                event.subject(),
                event.roundId(),
                MaskedAddress.of(mail.to().email(), mail.template()),
                sealed(mail),
                clock.instant()));
    }

    /** Keyed, not a plain hash: nobody who sees the id can find out the address by trying some. */
    private String idOf(Envelope<?> event, Mail mail) {
        String address = mail.to().email().strip().toLowerCase(Locale.ROOT);
        return tokens.token("delivery", event.id(), mail.template().word(), address);
    }

    private String sealed(Mail mail) {
        try {
            return seal.close(json.writeValueAsBytes(writer.write(mail)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A written mail is always JSON.", e);
        }
    }
}
