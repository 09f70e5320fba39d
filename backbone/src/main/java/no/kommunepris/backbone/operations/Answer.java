package no.kommunepris.backbone.operations;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service answers. It stands in Kafka unsealed, so there is nothing private in it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Unable.class, name = "unable"),
    @JsonSubTypes.Type(value = Answer.StuckWork.class, name = "stuck-work"),
    @JsonSubTypes.Type(value = Answer.JobRetried.class, name = "job-retried"),
    @JsonSubTypes.Type(value = Answer.OutboxRetried.class, name = "outbox-retried"),
    @JsonSubTypes.Type(value = Answer.ReportPage.class, name = "report-page"),
})
public sealed interface Answer {

    /** The service heard the question and could not answer it: its database is away, say. */
    record Unable(String why) implements Answer {}

    /**
     * What will not go on by itself.
     *
     * @param allJobs how many jobs are stuck, should there be more than are listed
     */
    record StuckWork(List<StuckJob> jobs, long allJobs, List<StuckOutbox> outboxes) implements Answer {}

    /**
     * A job of the engine that has used up its retries.
     *
     * @param since when the last of the retries failed
     * @param process the key of the process; empty when the job belongs to none
     * @param activity the element of the model, with its name
     * @param businessKey the nomination or round
     * @param error the simple name of the exception at the bottom, and what it said
     */
    record StuckJob(
            String jobId,
            Instant since,
            String process,
            String activity,
            String activityName,
            String businessKey,
            String error,
            String message) {}

    /**
     * An aggregate whose next event Kafka will not take.
     *
     * @param eventType of the event that stands in the way
     * @param since when that event was written
     * @param waiting how many events wait, that one included
     */
    record StuckOutbox(String collection, String id, String eventType, Instant since, int waiting, String reason) {}

    /** What became of a job. */
    record JobRetried(Outcome outcome, @Nullable String reason) implements Answer {
        /** The word for it. */
        public enum Outcome {
            MENDED,
            FAILED_AGAIN,
            /** There is no such job, or it has retries left and so is not stuck. */
            GONE
        }
    }

    /** What became of an aggregate's events. */
    record OutboxRetried(Outcome outcome, @Nullable String reason) implements Answer {
        /** The word for it. */
        public enum Outcome {
            PUBLISHED,
            /** Back in quarantine. */
            STILL_REFUSED,
            /** Out of quarantine, but Kafka did not answer just now; they go out by themselves. */
            WAITING,
            /** There is nothing in quarantine under this name. */
            GONE
        }
    }

    /** @param more whether there are more after the last of these */
    record ReportPage(List<Row> rows, boolean more) implements Answer {}

    /**
     * How an aggregate stands. Never what it contains, and of a decision not more than that its process goes on.
     *
     * @param state the word for it
     * @param reference what people call it; empty when it has no such name
     * @param revision how many events it has told or is about to tell
     * @param waiting how many of them are not published yet
     * @param waitingSince when the oldest of those was written
     */
    record Row(
            String id,
            String roundId,
            String state,
            String reference,
            long revision,
            int waiting,
            @Nullable Instant waitingSince,
            boolean quarantined,
            Process process) {}

    /**
     * How the process of an aggregate stands.
     *
     * @param at of the places somebody asks about, where it waits; once it has ended, what it has passed
     * @param running how many there are that run: more than one is wrong
     * @param incidents how many of its jobs are stuck
     */
    record Process(Stage stage, List<String> at, int running, int incidents) {
        public static final Process NONE = new Process(Stage.NONE, List.of(), 0, 0);

        /** The word for it. */
        public enum Stage {
            /** There is none, or the engine's history has forgotten it. */
            NONE,
            RUNNING,
            ENDED
        }
    }
}
