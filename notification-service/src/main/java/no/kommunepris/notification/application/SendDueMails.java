package no.kommunepris.notification.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Seal;
import no.kommunepris.events.UnsealableException;
import no.kommunepris.notification.application.MailServer.NotHandedOverException;
import no.kommunepris.notification.application.MailServer.NotHandedOverException.Reach;
import no.kommunepris.notification.domain.Delivery;
import no.kommunepris.notification.domain.MaskedAddress;
import no.kommunepris.notification.mails.WrittenMail;
import no.kommunepris.notification.store.Deliveries;
import no.kommunepris.notification.store.Deliveries.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Hands due mails to the mail server. While the server is away, everything waits and nothing is lost.
 *
 * <p>Between the server's yes and our note of it lies a moment in which a crash leaves the mail to be sent once more.
 * No order of the two steps can close that gap; this one prefers a mail twice to a mail never. The second carries the
 * same Message-ID, by which mail programs know it as the same, and every such attempt is counted
 * ({@code kommunepris.mails.uncertain}) and shown with its delivery.
 */
@Service
public class SendDueMails {
    private static final Logger LOG = LoggerFactory.getLogger(SendDueMails.class);
    private static final int BATCH = 200;

    private final Deliveries deliveries;
    private final MailServer server;
    private final MailSettings settings;
    private final Seal seal;
    private final ObjectMapper json;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicBoolean hurry = new AtomicBoolean();

    SendDueMails(
            Deliveries deliveries,
            MailServer server,
            MailSettings settings,
            Seal seal,
            ObjectMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.server = server;
        this.settings = settings;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
        Gauge.builder("kommunepris.mails.waiting", waiting, AtomicLong::get).register(meters);
    }

    /** Something has become due; do not wait for the sweep. */
    void hurry() {
        hurry.set(true);
    }

    @Scheduled(fixedDelay = 100)
    void sendWhatIsNew() {
        if (hurry.getAndSet(false)) {
            send();
        }
    }

    /** Finds what was to be tried later, what a sender left behind, and what other instances asked for. */
    @Scheduled(fixedDelayString = "${kommunepris.mail.sweep-every:2s}")
    void sweep() {
        send();
        try {
            waiting.set(deliveries.waiting());
        } catch (DataAccessException e) {
            LOG.debug("The waiting mails cannot be counted now.", e);
        }
    }

    private void send() {
        try {
            List<String> due = deliveries.due(clock.instant(), BATCH);
            for (String id : due) {
                Optional<Taken> taken = deliveries.take(id, clock.instant(), settings.lease());
                if (taken.isPresent() && attempt(taken.get()) == Outcome.SERVER_AWAY) {
                    return;
                }
            }
            if (due.size() == BATCH) {
                hurry();
            }
        } catch (DataAccessException e) {
            LOG.warn("The mails on their way cannot be read or noted; trying again. {}", e.getMessage());
        }
    }

    /** The content of a mail that was given up waits for a second try, but not for ever. */
    @Scheduled(fixedDelayString = "${kommunepris.mail.forget-every:1h}")
    void forget() {
        deliveries
                .givenUpBefore(clock.instant().minus(settings.forgetAfter()), BATCH)
                .forEach(id -> deliveries.change(id, Actor.SYSTEM, Delivery::forget));
    }

    private enum Outcome {
        DONE,
        SERVER_AWAY
    }

    private Outcome attempt(Taken taken) {
        Delivery delivery = taken.delivery();
        if (taken.attempt().mayRepeat()) {
            meters.counter("kommunepris.mails.uncertain").increment();
        }
        try {
            server.hand(delivery.id(), open(delivery));
            deliveries.change(delivery.id(), Actor.SYSTEM, sent -> sent.sent(clock.instant()));
            count(delivery, "sent");
            LOG.info("Sent {} about {} to {}.", delivery.template().word(), delivery.subject(), delivery.recipient());
            return Outcome.DONE;
        } catch (NotHandedOverException e) {
            failed(delivery, taken.attempt().number(), e);
            return e.reach() == Reach.SERVER ? Outcome.SERVER_AWAY : Outcome.DONE;
        }
    }

    private void failed(Delivery delivery, int attempt, NotHandedOverException e) {
        String reason = reason(delivery, e);
        Delivery now = deliveries.change(
                delivery.id(),
                Actor.SYSTEM,
                failed -> failed.failed(
                        attempt, reason, e.reach() == Reach.FOR_GOOD, clock.instant(), settings.patience()));
        boolean givenUp = now.state() == Delivery.State.GIVEN_UP;
        count(delivery, givenUp ? "given-up" : "failed");
        LOG.warn(
                "{} about {} to {} was not sent (attempt {}); {}. {}",
                delivery.template().word(),
                delivery.subject(),
                delivery.recipient(),
                attempt,
                givenUp ? "given up" : "trying again at " + now.dueAt(),
                reason);
    }

    /** The recipient's own server may name itself in its answer, which a confidential mail must not show. */
    private static String reason(Delivery delivery, NotHandedOverException e) {
        return delivery.template().hidesRecipient() && e.reach() != Reach.SERVER
                ? "The mail server did not take it."
                : MaskedAddress.hideIn(String.valueOf(e.getMessage()));
    }

    /** A key may be missing from the ring today and be back tomorrow, so this counts as a failure of the mail. */
    private WrittenMail open(Delivery delivery) throws NotHandedOverException {
        try {
            String content = Objects.requireNonNull(delivery.content(), "a waiting delivery has its content");
            return json.readValue(seal.open(content), WrittenMail.class);
        } catch (UnsealableException | IOException e) {
            throw new NotHandedOverException(Reach.MAIL, "The content cannot be opened: " + e.getMessage());
        }
    }

    private void count(Delivery delivery, String outcome) {
        meters.counter("kommunepris.mails", "template", delivery.template().word(), "outcome", outcome)
                .increment();
    }
}
