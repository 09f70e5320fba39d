package no.kommunepris.notification.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.kommunepris.backbone.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A record that a consumer could not handle. It waits here until an operator sends it back or discards it; then its
 * content is erased, and what stays tells what was done about it.
 */
public final class DeadLetter extends Aggregate {

    /** Who stands in the log when time did it. */
    public static final String NOBODY = "system";

    /** What became of it. */
    public enum State {
        OPEN,
        REDRIVEN,
        DISCARDED
    }

    /** Where the record first stood; -1 when the letter does not say. */
    public record Origin(String topic, int partition, long offset) {}

    /**
     * Why it could not be handled.
     *
     * @param kind the simple name of the exception; letters of one consumer and kind can be sent back together
     * @param words what it said, addresses and links hidden
     */
    public record Reason(String kind, String words) {}

    /** An attribute of the CloudEvent, such as {@code type}. */
    public record Attribute(String name, String value) {}

    /** A header as it came. */
    public record Header(String name, byte @Nullable [] value) {}

    /** All it takes to write the record again. */
    public record Content(byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {}

    /**
     * What an operator may read of the record.
     *
     * @param json its data with every sealed part hidden, or null when it is no JSON
     * @param bytes the size of the data
     */
    public record Facts(
            List<Attribute> attributes,
            @Nullable String key,
            @Nullable String json,
            int bytes) {

        /** The attribute's value; empty when there is none. */
        public String attribute(String name) {
            return attributes.stream()
                    .filter(attribute -> attribute.name().equals(name))
                    .map(Attribute::value)
                    .findFirst()
                    .orElse("");
        }
    }

    /** Who did what, when and why. */
    public record Entry(
            State became, String who, Instant at, @Nullable String why) {}

    private String consumer = "";
    private Origin origin = new Origin("", -1, -1);
    private Reason reason = new Reason("", "");
    private Facts facts = new Facts(List.of(), null, null, 0);
    private Instant diedAt = Instant.EPOCH;
    private State state = State.OPEN;
    private List<Entry> log = new ArrayList<>();
    private @Nullable String former;
    private @Nullable Content content;

    /** For the store. */
    DeadLetter() {}

    /**
     * A record that has just become a dead letter.
     *
     * @param id the place it has on its dead-letter topic
     * @param consumer who could not handle it
     * @param former the letter that was sent back and failed again as this one
     */
    public DeadLetter(
            String id,
            String consumer,
            Origin origin,
            Reason reason,
            Facts facts,
            Content content,
            @Nullable String former,
            Instant diedAt) {
        super(id);
        this.consumer = consumer;
        this.origin = origin;
        this.reason = reason;
        this.facts = facts;
        this.content = content;
        this.former = former;
        this.diedAt = diedAt;
    }

    /**
     * What has to be written to send it back; null when that was done already.
     *
     * @throws DeadLetterClosedException when it was discarded
     */
    public @Nullable Content toSendBack() {
        if (state == State.DISCARDED) {
            throw new DeadLetterClosedException(state);
        }
        return content;
    }

    /** It stands on its old topic again. */
    public void sentBack(String who, Instant now) {
        if (state == State.OPEN) {
            close(State.REDRIVEN, who, now, null);
        }
    }

    /**
     * Nobody needs it any more. Discarding it again changes nothing.
     *
     * @throws ReasonMissingException when nobody says why
     * @throws DeadLetterClosedException when it was sent back
     */
    public void discard(String who, @Nullable String why, Instant now) {
        if (why == null || why.isBlank()) {
            throw new ReasonMissingException();
        }
        if (state == State.REDRIVEN) {
            throw new DeadLetterClosedException(state);
        }
        if (state == State.OPEN) {
            close(State.DISCARDED, who, now, why.strip());
        }
    }

    /** It lay open for longer than content may be kept. */
    public void expire(Instant now) {
        if (state == State.OPEN) {
            close(State.DISCARDED, NOBODY, now, null);
        }
    }

    private void close(State end, String who, Instant now, @Nullable String why) {
        state = end;
        content = null;
        log.add(new Entry(end, who, now, why));
    }

    @Override
    public String roundId() {
        return facts.attribute("roundid");
    }

    public String consumer() {
        return consumer;
    }

    public Origin origin() {
        return origin;
    }

    public Reason reason() {
        return reason;
    }

    public Facts facts() {
        return facts;
    }

    public Instant diedAt() {
        return diedAt;
    }

    public State state() {
        return state;
    }

    public List<Entry> log() {
        return List.copyOf(log);
    }

    /** The letter that was sent back and failed again as this one. */
    public @Nullable String former() {
        return former;
    }
}
