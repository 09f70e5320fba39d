package no.kommunepris.backbone.operations;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What an operator can ask a service, or ask it to do. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "question")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Question.WhatIsStuck.class, name = "what-is-stuck"),
    @JsonSubTypes.Type(value = Question.RetryJob.class, name = "retry-job"),
    @JsonSubTypes.Type(value = Question.RetryOutbox.class, name = "retry-outbox"),
    @JsonSubTypes.Type(value = Question.Report.class, name = "report"),
})
public sealed interface Question {

    /** Answered with {@link Answer.StuckWork}. */
    record WhatIsStuck() implements Question {}

    /** Do a job of the engine again, now. Answered with {@link Answer.JobRetried}. */
    record RetryJob(String jobId) implements Question {}

    /** Take an aggregate's events out of quarantine and publish them. Answered with {@link Answer.OutboxRetried}. */
    record RetryOutbox(String collection, String id) implements Question {}

    /**
     * How the aggregates of a kind stand, by id. Answered with {@link Answer.ReportPage}.
     *
     * @param kind the word that starts the ids of their events
     * @param after only ids greater than this
     * @param limit how many at most
     * @param only only these; empty means all
     */
    record Report(String kind, String after, int limit, List<String> only) implements Question {}
}
