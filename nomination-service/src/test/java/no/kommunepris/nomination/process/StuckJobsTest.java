package no.kommunepris.nomination.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import no.kommunepris.backbone.operations.Answer.JobRetried;
import no.kommunepris.backbone.operations.Answer.JobRetried.Outcome;
import no.kommunepris.backbone.operations.Answer.StuckJob;
import no.kommunepris.backbone.operations.StuckJobs;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A step of the process that fails until its cause is mended. */
class StuckJobsTest extends EngineTest {
    private static final int RETRIES = 5;

    @Autowired
    private StuckJobs stuckJobs;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MeterRegistry meters;

    @Test
    void aStepThatFailedTooOftenIsListedWithItsReasonAndNothingPrivate() {
        String nomination = stuck();

        StuckJob job = mine(nomination).orElseThrow();

        assertThat(job.process()).isEqualTo(NominationProcess.KEY);
        assertThat(job.activity()).isEqualTo(NominationProcess.HAND_OVER);
        assertThat(job.activityName()).isEqualTo("Overlever til juryen");
        assertThat(job.error()).isEqualTo("NotFoundException");
        assertThat(job.message()).isEqualTo("No nomination " + nomination);
        Awaitility.await("the alarm counts it")
                .atMost(Duration.ofSeconds(20))
                .until(() -> meters.get("kommunepris.incidents.open").gauge().value() >= 1);
    }

    @Test
    void aRetryThatFailsAgainSaysWhyAndTheStepStaysStuck() {
        String nomination = stuck();
        String job = mine(nomination).orElseThrow().jobId();

        JobRetried answer = stuckJobs.retry(job);

        assertThat(answer.outcome()).isEqualTo(Outcome.FAILED_AGAIN);
        assertThat(answer.reason()).isEqualTo("NotFoundException: No nomination " + nomination);
        assertThat(mine(nomination)).isPresent();
    }

    @Test
    void aRetryAfterTheCauseIsMendedMendsAndTheProcessGoesOn() {
        String nomination = submitted("kari@example.org", null, BODO);
        runJobs(nomination);
        confirms(nomination, BODO);
        Document kept = fail(nomination);
        String job = mine(nomination).orElseThrow().jobId();
        mongo.getCollection("nominations").insertOne(kept);

        assertThat(stuckJobs.retry(job).outcome()).isEqualTo(Outcome.MENDED);

        process(nomination).isWaitingAt("Wait_JurysWord");
        assertThat(mine(nomination)).isEmpty();
        assertThat(stuckJobs.retry(job).outcome()).isEqualTo(Outcome.GONE);
    }

    @Test
    void aTimerThatIsNotStuckCannotBeFiredByARetry() {
        String nomination = submitted("kari@example.org", null, BODO);
        runJobs(nomination);
        Job deadline = management
                .createJobQuery()
                .processInstanceId(instance(nomination).getId())
                .activityId(NominationProcess.ANCHORING_DEADLINE)
                .singleResult();

        assertThat(stuckJobs.retry(deadline.getId()).outcome()).isEqualTo(Outcome.GONE);

        process(nomination).isWaitingAt(NominationProcess.WAIT_ANSWER);
    }

    private String stuck() {
        String nomination = submitted("kari@example.org", null, BODO);
        runJobs(nomination);
        confirms(nomination, BODO);
        fail(nomination);
        return nomination;
    }

    /** Takes the nomination out of the store and lets the engine try the hand-over until it gives up. */
    private Document fail(String nomination) {
        Document kept =
                requireNonNull(mongo.getCollection("nominations").findOneAndDelete(new Document("_id", nomination)));
        Job handOver = management
                .createJobQuery()
                .processInstanceId(instance(nomination).getId())
                .activityId(NominationProcess.HAND_OVER)
                .singleResult();
        for (int attempt = 0; attempt < RETRIES; attempt++) {
            assertThatThrownBy(() -> management.executeJob(handOver.getId())).isNotNull();
        }
        return kept;
    }

    private Optional<StuckJob> mine(String nomination) {
        return stuckJobs.list(1000).stream()
                .filter(job -> job.businessKey().equals(nomination))
                .findFirst();
    }
}
