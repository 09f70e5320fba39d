package no.kommunepris.nomination.process;

import java.util.List;
import no.kommunepris.nomination.application.PlanAnchoring;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the diagram asks about the anchoring. */
@Component("anchoringFlow")
public class AnchoringFlow {
    private final PlanAnchoring plan;

    AnchoringFlow(PlanAnchoring plan) {
        this.plan = plan;
    }

    /** The municipalities to ask. */
    public List<String> municipalities(DelegateExecution execution) {
        return plan.municipalities(new Facts(execution).nomination());
    }

    /** Whether the nominator can prove to speak for the municipality at hand. */
    public boolean provable(DelegateExecution execution) {
        Facts facts = new Facts(execution);
        return plan.isProvable(facts.nomination(), facts.municipality());
    }
}
