package no.kommunepris.backbone.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.kommunepris.backbone.PrivateWords;
import no.kommunepris.backbone.outbox.Quarantine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.SendTo;

/** Answers for this service; of several instances, one does. */
class OperationsListener {
    private static final Logger LOG = LoggerFactory.getLogger(OperationsListener.class);
    private static final int MOST = 200;
    private static final int LONGEST_ANSWER = 900_000;

    private final String service;
    private final Quarantine quarantine;
    private final Optional<StuckJobs> jobs;
    private final AggregateReports reports;

    OperationsListener(String service, Quarantine quarantine, Optional<StuckJobs> jobs, AggregateReports reports) {
        this.service = service;
        this.quarantine = quarantine;
        this.jobs = jobs;
        this.reports = reports;
    }

    /** @return the answer, or null when another service is asked or nobody waits any more */
    @KafkaListener(
            id = "operations",
            groupId = "${spring.application.name}-operations",
            topics = OperationsTopics.REQUESTS,
            containerFactory = "operationsListenerFactory",
            autoStartup = "${spring.kafka.listener.auto-startup:true}")
    @SendTo
    @Nullable
    String hear(String text) {
        Request request;
        try {
            request = OperationsJson.read(text, Request.class);
        } catch (IllegalArgumentException e) {
            LOG.debug("A question of another version; nobody here can answer it.", e);
            return null;
        }
        if (!request.to().equals(service) || request.until().isBefore(Instant.now())) {
            return null;
        }
        String answer = OperationsJson.write(answer(request.question()));
        return answer.length() <= LONGEST_ANSWER
                ? answer
                : OperationsJson.write(new Answer.Unable("The answer is too long for Kafka."));
    }

    private Answer answer(Question question) {
        try {
            if (question instanceof Question.RetryJob retry) {
                return jobs.map(engine -> engine.retry(retry.jobId()))
                        .orElseGet(() -> new Answer.JobRetried(Answer.JobRetried.Outcome.GONE, null));
            }
            if (question instanceof Question.RetryOutbox retry) {
                return quarantine.retry(retry.collection(), retry.id());
            }
            if (question instanceof Question.Report report) {
                return reports.page(report);
            }
            return new Answer.StuckWork(
                    jobs.map(engine -> engine.list(MOST)).orElse(List.of()),
                    jobs.map(StuckJobs::count).orElse(0L),
                    quarantine.list(MOST));
        } catch (RuntimeException e) {
            LOG.warn("An operator's question could not be answered.", e);
            return new Answer.Unable(PrivateWords.hideIn(String.valueOf(e.getMessage())));
        }
    }
}
