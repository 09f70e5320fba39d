package no.kommunepris.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.kommunepris.backbone.outbox.Aggregate;
import no.kommunepris.events.Event;
import no.kommunepris.events.NotificationEvent;
import org.jspecify.annotations.Nullable;

/**
 * One mail on its way to one person. Its content is sealed, and erased once the mail server has taken it; what stays
 * tells that it was sent, when, and to roughly whom.
 *
 * <p>Whoever wants to send it must {@linkplain #take take} it first. That moves its due time past the lease, so nobody
 * else takes it meanwhile, and should the sender die, it becomes due again by itself.
 */
public final class Delivery extends Aggregate {

    /** Where a mail is on its way. */
    public enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }

    /**
     * One attempt to send it.
     *
     * @param number with which the outcome is told
     * @param mayRepeat whether the attempt before ended without a word, so that the mail may have gone out already
     */
    public record Attempt(int number, boolean mayRepeat) {}

    /** Somebody on duty asked for another try. */
    public record Nudge(String who, Instant at) {}

    private MailTemplate template = MailTemplate.RECEIPT;
    private String eventId = "";
    private String subject = "";
    private String roundId = "";
    private String recipient = "";
    private State state = State.WAITING;
    private Instant askedAt = Instant.EPOCH;
    private Instant patientFrom = Instant.EPOCH;
    private Instant dueAt = Instant.EPOCH;
    private int attempts;
    private int uncertain;
    private List<Nudge> nudges = new ArrayList<>();
    private @Nullable Instant attemptSince;
    private @Nullable Instant endedAt;
    private @Nullable String lastError;
    private @Nullable String content;

    /** For the store. */
    Delivery() {}

    /**
     * A mail to be sent now.
     *
     * @param eventId the event that asks for it
     * @param subject the nomination or round it is about
     * @param recipient the masked address
     * @param content the sealed content
     */
    public Delivery(
            String id,
            MailTemplate template,
            String eventId,
            String subject,
            String roundId,
            String recipient,
            String content,
            Instant now) {
        super(id);
        this.template = template;
        this.eventId = eventId;
        this.subject = subject;
        this.roundId = roundId;
        this.recipient = recipient;
        this.content = content;
        this.askedAt = now;
        this.patientFrom = now;
        this.dueAt = now;
    }

    public boolean isDue(Instant now) {
        return state == State.WAITING && !dueAt.isAfter(now);
    }

    /** Begins an attempt; nobody else may begin one before the lease has run out. */
    public Attempt take(Instant now, Duration lease) {
        if (!isDue(now)) {
            throw new IllegalStateException("Delivery " + id() + " is not due.");
        }
        boolean mayRepeat = attemptSince != null;
        if (mayRepeat) {
            uncertain++;
        }
        attempts++;
        attemptSince = now;
        dueAt = now.plus(lease);
        return new Attempt(attempts, mayRepeat);
    }

    /** The mail server took it. */
    public List<Event> sent(Instant now) {
        if (state == State.SENT) {
            return List.of();
        }
        end(State.SENT, now);
        lastError = null;
        content = null;
        return List.of(new NotificationEvent.Sent(template.word(), recipient, eventId));
    }

    /**
     * The mail server did not take it, this time or ever.
     *
     * @param attempt the number {@link #take} gave; the outcome of an attempt that was overtaken counts for nothing
     * @param hopeless whether trying again cannot help: the address does not exist, say
     */
    public List<Event> failed(int attempt, String reason, boolean hopeless, Instant now, Patience patience) {
        if (state != State.WAITING || attempt != attempts) {
            return List.of();
        }
        attemptSince = null;
        lastError = reason;
        if (hopeless || !now.isBefore(patientFrom.plus(patience.giveUpAfter()))) {
            end(State.GIVEN_UP, now);
            return List.of(new NotificationEvent.Failed(template.word(), recipient, eventId, attempts, reason));
        }
        dueAt = now.plus(patience.pauseAfter(attempts));
        return List.of();
    }

    /**
     * Somebody on duty wants it tried at once, given up or not. While an attempt is under way this changes nothing but
     * the account of who asked.
     *
     * @throws DeliveryClosedException when there is nothing left to send
     */
    public List<Event> tryNow(String who, Instant now) {
        if (content == null) {
            throw new DeliveryClosedException(state);
        }
        nudges.add(new Nudge(who, now));
        patientFrom = now;
        if (state == State.GIVEN_UP) {
            state = State.WAITING;
            endedAt = null;
        }
        if (attemptSince == null) {
            dueAt = now;
        }
        return List.of();
    }

    /** Forgets the content of a mail that was given up and that nobody asked for any more. */
    public List<Event> forget() {
        if (state == State.GIVEN_UP) {
            content = null;
        }
        return List.of();
    }

    private void end(State end, Instant now) {
        state = end;
        endedAt = now;
        attemptSince = null;
    }

    @Override
    public String roundId() {
        return roundId;
    }

    public MailTemplate template() {
        return template;
    }

    public String eventId() {
        return eventId;
    }

    @Override
    public String subject() {
        return subject;
    }

    /** The masked address. */
    public String recipient() {
        return recipient;
    }

    public State state() {
        return state;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** When it is tried next, or, during an attempt, when the lease runs out. */
    public Instant dueAt() {
        return dueAt;
    }

    public int attempts() {
        return attempts;
    }

    /** How many attempts ended without a word: the sender died, and the mail may have gone out all the same. */
    public int uncertain() {
        return uncertain;
    }

    /** When it was sent or given up. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String lastError() {
        return lastError;
    }

    public List<Nudge> nudges() {
        return List.copyOf(nudges);
    }

    /** The sealed content; null once it has been erased. */
    public @Nullable String content() {
        return content;
    }
}
