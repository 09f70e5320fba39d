package no.kommunepris.jury.process;

import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.jury.application.AnnounceWinner;
import no.kommunepris.jury.application.CompleteReview;
import no.kommunepris.jury.application.EndWithoutWinner;
import no.kommunepris.jury.application.RecordAnswer;
import no.kommunepris.jury.application.RecordEligibility;
import no.kommunepris.jury.application.ReopenDeliberation;
import no.kommunepris.jury.application.SelectWinner;
import no.kommunepris.jury.domain.Review;
import no.kommunepris.jury.domain.Tally;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service tasks call. A bean's name is what the model says; each does one use case and nothing else. */
@Configuration(proxyBeanMethods = false)
class Delegates {

    @Bean
    JavaDelegate recordEligibility(RecordEligibility useCase) {
        return execution ->
                execution.setVariable(JuryReviewProcess.ELIGIBLE, useCase.record(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate recordAnswer(RecordAnswer useCase) {
        return execution -> {
            String juror = (String) execution.getVariable(JuryReviewProcess.JUROR);
            boolean recused = useCase.record(execution.getProcessBusinessKey(), juror);
            // The model gives each juror a variable of the subprocess's own, so this does not touch the others'.
            execution.setVariable(JuryReviewProcess.RECUSED, recused);
        };
    }

    @Bean
    JavaDelegate countAssessments(AggregateStore<Review> reviews) {
        return execution -> {
            Tally tally = reviews.get(execution.getProcessBusinessKey()).tally();
            execution.setVariable(JuryReviewProcess.ASSESSMENTS, tally.assessments());
            execution.setVariable(JuryReviewProcess.RECUSALS, tally.recusals());
            execution.setVariable(JuryReviewProcess.JURORS, tally.jurors());
        };
    }

    @Bean
    JavaDelegate completeReview(CompleteReview useCase) {
        return execution -> useCase.complete(
                execution.getProcessBusinessKey(), (Boolean) execution.getVariable(JuryReviewProcess.QUORATE));
    }

    @Bean
    JavaDelegate selectWinner(SelectWinner useCase) {
        return execution -> {
            if (!useCase.select(execution.getProcessBusinessKey())) {
                throw new BpmnError(AwardRoundProcess.ERROR_NO_LONGER_A_CANDIDATE);
            }
        };
    }

    @Bean
    JavaDelegate endWithoutWinner(EndWithoutWinner useCase) {
        return execution -> useCase.end(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate reopenDeliberation(ReopenDeliberation useCase) {
        return execution -> useCase.reopen(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate announceWinner(AnnounceWinner useCase) {
        return execution -> useCase.announce(execution.getProcessBusinessKey());
    }
}
