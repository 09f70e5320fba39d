package no.kommunepris.jury.application;

import org.jspecify.annotations.Nullable;

/**
 * A task in somebody's list.
 *
 * @param subject the nomination or round it is about
 * @param person the account that does it
 * @param body the body it is done for; only for {@link Kind#APPROVE_DECISION}
 */
public record JuryTask(
        String id,
        Kind kind,
        String subject,
        String person,
        @Nullable String body) {

    /** What there is to do. */
    public enum Kind {
        CHECK_ELIGIBILITY,
        ASSESS_NOMINATION,
        DELIBERATE,
        APPROVE_DECISION,
        PREPARE_ANNOUNCEMENT
    }

    String bodyId() {
        if (body == null) {
            throw new IllegalStateException("A task " + kind + " without a body.");
        }
        return body;
    }
}
