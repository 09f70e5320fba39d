package no.kommunepris.notification.mails;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.kommunepris.events.Event;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.notification.domain.Mail;

/** Which event leads to which mails. An event that is not in this table is told to nobody by mail. */
public final class MailsFor {
    private final Map<Class<? extends Event>, Function<Event, List<Mail>>> table = new HashMap<>();

    /** @param taskList the address of Tasklist */
    public MailsFor(String taskList) {
        on(NominationEvent.Submitted.class, MailsToNominators::submitted);
        on(NominationEvent.AnchoringRequested.class, MailsToMunicipalities::requested);
        on(NominationEvent.AnchoringReminded.class, MailsToMunicipalities::reminded);
        on(NominationEvent.AnchoringConfirmed.class, MailsToNominators::confirmed);
        on(NominationEvent.AnchoringDeclined.class, MailsToNominators::declined);
        on(NominationEvent.Lapsed.class, MailsToNominators::lapsed);
        on(NominationEvent.Withdrawn.class, MailsToNominators::withdrawn);
        on(NominationEvent.CorrectionRequested.class, MailsToNominators::correctionRequested);
        on(NominationEvent.Corrected.class, MailsToNominators::corrected);
        on(NominationEvent.Closed.class, MailsToNominators::closed);

        MailsToTheJury jury = new MailsToTheJury(taskList);
        on(JuryEvent.ReviewStarted.class, jury::checkEligibility);
        on(JuryEvent.FoundEligible.class, jury::assess);
        on(JuryEvent.WinnerSelected.class, MailsToWinners::selected);
    }

    public List<Mail> of(Event event) {
        return table.getOrDefault(event.getClass(), nothing -> List.of()).apply(event).stream()
                .filter(mail -> !mail.to().email().isBlank())
                .toList();
    }

    private <E extends Event> void on(Class<E> type, Function<E, List<Mail>> mails) {
        table.put(type, event -> mails.apply(type.cast(event)));
    }
}
