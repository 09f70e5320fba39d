package no.kommunepris.jury.process;

import java.util.List;
import java.util.Optional;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.events.RoundEvent.Juror;
import no.kommunepris.jury.application.PanelOfRound;
import no.kommunepris.jury.domain.JuryRound;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the process {@code award-round} asks on its way. */
@Component("roundFlow")
public class RoundFlow {
    private final AggregateStore<JuryRound> rounds;
    private final PanelOfRound panels;

    RoundFlow(AggregateStore<JuryRound> rounds, PanelOfRound panels) {
        this.rounds = rounds;
        this.panels = panels;
    }

    /**
     * Whether there is anybody to choose among.
     *
     * @throws IllegalStateException while a review is about to be ended by its own deadline, which may be the same as the
     *     round's: the engine asks again
     */
    public boolean hasCandidates(DelegateExecution execution) {
        if (panels.stillAssessing(roundId(execution))) {
            throw new IllegalStateException(
                    "Reviews of round " + roundId(execution) + " are still being ended; trying again.");
        }
        return panels.find(roundId(execution)).hasCandidates();
    }

    /** The account of the one who leads the deliberation. */
    public String chair(DelegateExecution execution) {
        return panels.find(roundId(execution)).leader().username();
    }

    /** The bodies that are asked to approve the proposal. */
    public List<String> bodies(DelegateExecution execution) {
        return round(execution).proposal().bodies();
    }

    /** The account of the juror who answers for the body. */
    public String approver(DelegateExecution execution, String body) {
        JuryRound round = round(execution);
        return Optional.ofNullable(panels.find(round.id())
                        .approvers(round.proposal().winner())
                        .get(body))
                .map(Juror::username)
                .orElseThrow(() -> new IllegalStateException("Nobody can answer for " + body));
    }

    public boolean objected(DelegateExecution execution) {
        return round(execution).objected();
    }

    public boolean announceNow(DelegateExecution execution) {
        return round(execution).announceNow();
    }

    private JuryRound round(DelegateExecution execution) {
        return rounds.get(roundId(execution));
    }

    private static String roundId(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
