package no.kommunepris.jury.domain;

import java.time.Instant;

/** A body's word on a proposal; counts when it is handed in. */
public record Approval(String body, String juror, ApprovalAnswer answer, Instant savedAt, boolean handedIn) {
    Approval handIn() {
        return new Approval(body, juror, answer, savedAt, true);
    }
}
