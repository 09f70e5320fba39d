package no.kommunepris.jury.process;

import java.time.Clock;
import java.util.List;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.RoundEvent.Juror;
import no.kommunepris.jury.domain.Review;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the process {@code jury-review} asks on its way. */
@Component("juryFlow")
public class JuryFlow {
    private final AggregateStore<Review> reviews;
    private final Clock clock;

    JuryFlow(AggregateStore<Review> reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The accounts of those who get the assessment to do; none when the deadline has passed already. */
    public List<String> jurors(DelegateExecution execution) {
        return reviews.get(execution.getProcessBusinessKey()).jurorsToAsk(clock.instant()).stream()
                .map(Juror::username)
                .toList();
    }
}
