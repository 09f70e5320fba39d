package no.kommunepris.notification.mails;

import java.time.Instant;
import java.util.List;
import no.kommunepris.events.NominationEvent.AnchoringReminded;
import no.kommunepris.events.NominationEvent.AnchoringRequested;
import no.kommunepris.events.NominationEvent.Kind;
import no.kommunepris.events.NominationEvent.Letter;
import no.kommunepris.notification.domain.Mail;
import no.kommunepris.notification.domain.MailTemplate;

/** What a municipality is asked, and asked again. */
final class MailsToMunicipalities {
    private MailsToMunicipalities() {}

    static List<Mail> requested(AnchoringRequested event) {
        MailTemplate template =
                event.kind() == Kind.PROOF ? MailTemplate.PROOF_REQUEST : MailTemplate.ANCHORING_REQUEST;
        return List.of(letter(event.sealed().content(), template, event.deadline()));
    }

    static List<Mail> reminded(AnchoringReminded event) {
        MailTemplate template =
                event.kind() == Kind.PROOF ? MailTemplate.PROOF_REMINDER : MailTemplate.ANCHORING_REMINDER;
        return List.of(
                letter(event.sealed().content(), template, event.deadline()).word("reminder", event.reminder()));
    }

    private static Mail letter(Letter letter, MailTemplate template, Instant deadline) {
        return Mail.of(template, letter.to())
                .fact("candidate", letter.candidate())
                .fact("award", letter.awardName())
                .fact("municipality", letter.municipalityName())
                .fact("nominator", letter.nominatorName())
                .fact("deadline", deadline)
                .linking(letter.link());
    }
}
