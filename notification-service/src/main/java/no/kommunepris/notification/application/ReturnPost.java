package no.kommunepris.notification.application;

import no.kommunepris.notification.domain.DeadLetter;

/** The way of a dead letter back to the topic it came from. */
public interface ReturnPost {

    /**
     * Writes the record again, marked for the one consumer that could not handle it. When this returns, Kafka has it.
     *
     * @throws KafkaAwayException when it may not have it; writing it again is harmless
     */
    void send(DeadLetter letter, DeadLetter.Content content);
}
