package no.kommunepris.notification.mails;

import java.util.List;
import no.kommunepris.events.JuryEvent.FoundEligible;
import no.kommunepris.events.JuryEvent.ReviewStarted;
import no.kommunepris.events.JuryEvent.Work;
import no.kommunepris.notification.domain.Mail;
import no.kommunepris.notification.domain.MailTemplate;

/** What the jury and its secretariat have to do. */
final class MailsToTheJury {
    private final String taskList;

    MailsToTheJury(String taskList) {
        this.taskList = taskList;
    }

    List<Mail> checkEligibility(ReviewStarted event) {
        return toEach(event.sealed().content(), MailTemplate.ELIGIBILITY_TASK);
    }

    List<Mail> assess(FoundEligible event) {
        return toEach(event.sealed().content(), MailTemplate.JURY_TASK).stream()
                .map(mail -> mail.fact("deadline", event.reviewDeadline()))
                .toList();
    }

    private List<Mail> toEach(Work work, MailTemplate template) {
        return work.people().stream()
                .map(person -> Mail.of(template, person)
                        .fact("candidate", work.candidate())
                        .fact("award", work.awardName())
                        .linking(taskList))
                .toList();
    }
}
