package no.kommunepris.notification.web;

import java.time.Instant;
import java.util.Objects;
import no.kommunepris.notification.application.ReadStuckWork.JobOf;
import no.kommunepris.notification.application.ReadStuckWork.OutboxOf;
import no.kommunepris.notification.domain.Retry;

/** Stuck work as operators see it. */
final class StuckView {
    private StuckView() {}

    /** @param subject the nomination or round */
    public record Job(
            String service,
            String jobId,
            Instant since,
            String process,
            String activity,
            String activityName,
            String subject,
            String error,
            String message) {}

    public record Outbox(
            String service,
            String collection,
            String id,
            String eventType,
            Instant since,
            int waiting,
            String reason) {}

    static Job of(JobOf found) {
        var job = found.job();
        return new Job(
                found.service(),
                job.jobId(),
                job.since(),
                job.process(),
                job.activity(),
                job.activityName(),
                job.businessKey(),
                job.error(),
                job.message());
    }

    static Outbox of(OutboxOf found) {
        var outbox = found.outbox();
        return new Outbox(
                found.service(),
                outbox.collection(),
                outbox.id(),
                outbox.eventType(),
                outbox.since(),
                outbox.waiting(),
                outbox.reason());
    }

    /** What the sentence {@code retry.<outcome>} names. */
    static Object[] arguments(Retry retry) {
        return new Object[] {retry.service(), Objects.requireNonNullElse(retry.reason(), "")};
    }
}
