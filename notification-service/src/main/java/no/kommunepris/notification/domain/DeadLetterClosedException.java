package no.kommunepris.notification.domain;

import no.kommunepris.backbone.RefusedException;

/** The dead letter was sent back or discarded, and its content is erased. */
public class DeadLetterClosedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    DeadLetterClosedException(DeadLetter.State state) {
        super(state == DeadLetter.State.REDRIVEN ? "dead-letter-sent-back" : "dead-letter-discarded");
    }
}
