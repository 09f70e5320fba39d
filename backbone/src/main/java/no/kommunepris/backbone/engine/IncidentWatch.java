package no.kommunepris.backbone.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import no.kommunepris.backbone.operations.StuckJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Counts the incidents for the alarm. */
class IncidentWatch {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentWatch.class);

    private final StuckJobs jobs;
    private final AtomicLong open = new AtomicLong();

    IncidentWatch(StuckJobs jobs, MeterRegistry meters) {
        this.jobs = jobs;
        Gauge.builder("kommunepris.incidents.open", open, AtomicLong::get).register(meters);
    }

    @Scheduled(fixedDelayString = "${kommunepris.incidents.watch-every:15s}")
    void watch() {
        try {
            open.set(jobs.count());
        } catch (RuntimeException e) {
            LOG.debug("The incidents cannot be counted now.", e);
        }
    }
}
