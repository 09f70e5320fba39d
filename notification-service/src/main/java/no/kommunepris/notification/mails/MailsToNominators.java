package no.kommunepris.notification.mails;

import java.util.List;
import java.util.stream.Stream;
import no.kommunepris.events.NominationEvent.AnchoringConfirmed;
import no.kommunepris.events.NominationEvent.AnchoringDeclined;
import no.kommunepris.events.NominationEvent.Closed;
import no.kommunepris.events.NominationEvent.Corrected;
import no.kommunepris.events.NominationEvent.CorrectionRequested;
import no.kommunepris.events.NominationEvent.Lapsed;
import no.kommunepris.events.NominationEvent.Notice;
import no.kommunepris.events.NominationEvent.Submitted;
import no.kommunepris.events.NominationEvent.Withdrawn;
import no.kommunepris.notification.domain.Mail;
import no.kommunepris.notification.domain.MailTemplate;

/** What the one who nominated is told; nothing, where no e-mail address was given. */
final class MailsToNominators {
    private MailsToNominators() {}

    static List<Mail> submitted(Submitted event) {
        MailTemplate template = event.selfNomination() ? MailTemplate.RECEIPT_SELF : MailTemplate.RECEIPT;
        return about(event.sealed().content(), template)
                .map(mail -> mail.fact("reference", event.reference())
                        .fact("submittedAt", event.submittedAt())
                        .fact("anchoringDeadline", event.anchoringDeadline()))
                .toList();
    }

    /** Told once, when the last municipality has confirmed; the status page shows the way there. */
    static List<Mail> confirmed(AnchoringConfirmed event) {
        return event.waitingFor().isEmpty()
                ? about(event.sealed().content(), MailTemplate.ANCHORED).toList()
                : List.of();
    }

    static List<Mail> declined(AnchoringDeclined event) {
        return about(event.sealed().content(), MailTemplate.ANCHORING_DECLINED).toList();
    }

    static List<Mail> lapsed(Lapsed event) {
        return about(event.sealed().content(), MailTemplate.LAPSED).toList();
    }

    static List<Mail> withdrawn(Withdrawn event) {
        return about(event.sealed().content(), MailTemplate.WITHDRAWN)
                .map(mail -> mail.fact("withdrawnAt", event.withdrawnAt()))
                .toList();
    }

    static List<Mail> correctionRequested(CorrectionRequested event) {
        return about(event.sealed().content(), MailTemplate.CORRECTION_REQUESTED)
                .map(mail -> mail.fact("deadline", event.deadline()))
                .toList();
    }

    static List<Mail> corrected(Corrected event) {
        return about(event.sealed().content(), MailTemplate.CORRECTED).toList();
    }

    static List<Mail> closed(Closed event) {
        return about(event.sealed().content(), templateFor(event)).toList();
    }

    private static MailTemplate templateFor(Closed event) {
        return switch (event.outcome()) {
            case WINNER -> MailTemplate.ANNOUNCEMENT;
            case NOT_SELECTED ->
                Boolean.TRUE.equals(event.nobodyWon()) ? MailTemplate.NO_PRIZE : MailTemplate.NOT_SELECTED;
            case INELIGIBLE -> MailTemplate.INELIGIBLE;
        };
    }

    private static Stream<Mail> about(Notice notice, MailTemplate template) {
        return Stream.ofNullable(notice.to()).map(to -> Mail.of(template, to)
                .fact("candidate", notice.candidate())
                .fact("award", notice.awardName())
                .quoting(notice.remark())
                .linking(notice.link()));
    }
}
