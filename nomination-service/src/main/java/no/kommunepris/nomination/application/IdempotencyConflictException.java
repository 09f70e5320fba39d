package no.kommunepris.nomination.application;

import no.kommunepris.backbone.RefusedException;

/** The key of an earlier request came with other content. */
public final class IdempotencyConflictException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public IdempotencyConflictException() {
        super("idempotency-key-reused");
    }
}
