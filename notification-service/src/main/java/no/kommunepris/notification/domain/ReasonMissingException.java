package no.kommunepris.notification.domain;

import no.kommunepris.backbone.RefusedException;

/** What is thrown away needs a reason that a successor can read. */
public class ReasonMissingException extends RefusedException {
    private static final long serialVersionUID = 1L;

    ReasonMissingException() {
        super("dead-letter-reason-missing");
    }
}
