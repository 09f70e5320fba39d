package no.kommunepris.notification.mails;

import java.util.List;
import no.kommunepris.events.JuryEvent.Winner;
import no.kommunepris.events.JuryEvent.WinnerSelected;
import no.kommunepris.notification.domain.Mail;
import no.kommunepris.notification.domain.MailTemplate;

/** What the winner is told before anybody else may know. */
final class MailsToWinners {
    private MailsToWinners() {}

    static List<Mail> selected(WinnerSelected event) {
        Winner winner = event.sealed().content();
        return List.of(Mail.of(MailTemplate.WINNER_IN_CONFIDENCE, winner.contact())
                .fact("candidate", winner.candidate())
                .fact("award", winner.awardName())
                .fact("guests", winner.guests())
                .fact("deadline", winner.answerBy())
                .linking(winner.link()));
    }
}
