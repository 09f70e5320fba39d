package no.kommunepris.notification.application;

import java.time.Clock;
import no.kommunepris.backbone.operations.Answer.JobRetried;
import no.kommunepris.backbone.operations.Answer.OutboxRetried;
import no.kommunepris.backbone.operations.Question;
import no.kommunepris.notification.domain.Retry;
import no.kommunepris.notification.domain.Retry.Outcome;
import no.kommunepris.notification.store.Retries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** An operator has mended a cause and wants what is stuck to be tried again; the service does it and says how it went. */
@Service
public class RetryStuckWork {
    private static final Logger LOG = LoggerFactory.getLogger(RetryStuckWork.class);

    private final Services services;
    private final Retries retries;
    private final Clock clock;

    RetryStuckWork(Services services, Retries retries, Clock clock) {
        this.services = services;
        this.retries = retries;
        this.clock = clock;
    }

    /** @throws KafkaAwayException when the service cannot be asked, and nothing was done */
    public Retry job(String service, String jobId, String who) {
        Services.Word<JobRetried> said = services.ask(service, new Question.RetryJob(jobId), JobRetried.class);
        JobRetried done = said.answer();
        return done == null
                ? note(service, jobId, who, Outcome.NO_ANSWER, said.why())
                : note(service, jobId, who, Outcome.valueOf(done.outcome().name()), done.reason());
    }

    /** @throws KafkaAwayException when the service cannot be asked, and nothing was done */
    public Retry outbox(String service, String collection, String id, String who) {
        Services.Word<OutboxRetried> said =
                services.ask(service, new Question.RetryOutbox(collection, id), OutboxRetried.class);
        OutboxRetried done = said.answer();
        String what = collection + "/" + id;
        return done == null
                ? note(service, what, who, Outcome.NO_ANSWER, said.why())
                : note(service, what, who, Outcome.valueOf(done.outcome().name()), done.reason());
    }

    private Retry note(String service, String what, String who, Outcome outcome, @Nullable String reason) {
        Retry retry = new Retry(clock.instant(), who, service, what, outcome, reason);
        LOG.info("{} had {} of {} tried again: {}.", who, what, service, outcome);
        retries.add(retry);
        return retry;
    }
}
