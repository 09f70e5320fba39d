package no.kommunepris.backbone.operations;

import java.util.List;

/** The jobs of a service's engine that have used up their retries. */
public interface StuckJobs {

    /** The longest stuck first. */
    List<Answer.StuckJob> list(int most);

    long count();

    /** Does the job at once and waits for how it goes. */
    Answer.JobRetried retry(String jobId);
}
