package no.kommunepris.jury.process;

import java.util.Objects;
import java.util.Optional;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.jury.application.HandInAnswer;
import no.kommunepris.jury.application.Sentences;
import no.kommunepris.jury.domain.UnfinishedAnswerException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Stands at the end of a task: hands in what its form holds, or, if that lacks something, refuses with a sentence that
 * Tasklist shows, and the task stays.
 */
class Gate implements TaskListener {
    private final HandInAnswer handInAnswer;
    private final Sentences sentences;
    private final IdentityService identity;

    Gate(HandInAnswer handInAnswer, Sentences sentences, IdentityService identity) {
        this.handInAnswer = handInAnswer;
        this.sentences = sentences;
        this.identity = identity;
    }

    @Override
    public void notify(DelegateTask task) {
        try {
            handInAnswer.handIn(EngineTasks.asJuryTask(task, whoCompletes(task)));
        } catch (UnfinishedAnswerException e) {
            throw new TaskRefusedException(sentences.all(e.missing()));
        } catch (RefusedException e) {
            throw new TaskRefusedException(sentences.sentence(e.messageKey(), e.arguments()));
        }
    }

    /** The engine's authorizations have seen to it that others do not get here; this is the second lock. */
    private String whoCompletes(DelegateTask task) {
        Optional<String> loggedIn =
                Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
        String assignee = task.getAssignee();
        if (assignee != null && loggedIn.isPresent() && !Objects.equals(assignee, loggedIn.get())) {
            throw new TaskRefusedException(sentences.sentence("refused.not-your-task"));
        }
        return Optional.ofNullable(assignee)
                .or(() -> loggedIn)
                .orElseThrow(() -> new TaskRefusedException(sentences.sentence("refused.not-your-task")));
    }
}
