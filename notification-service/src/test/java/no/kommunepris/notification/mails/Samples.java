package no.kommunepris.notification.mails;

import java.time.Instant;
import java.util.List;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Event;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Kind;
import no.kommunepris.events.NominationEvent.Letter;
import no.kommunepris.events.NominationEvent.Means;
import no.kommunepris.events.NominationEvent.Notice;
import no.kommunepris.events.NominationEvent.Outcome;
import no.kommunepris.events.Sealed;
import org.jspecify.annotations.Nullable;

/** One event for each mail there is. */
public final class Samples {
    public static final String LINK = "http://localhost:8080/nominations/Qm9kw7hOcGluT3Itc2VjcmV0LXRva2VuLTQzLWNoYXI";
    private static final Instant NOW = Instant.parse("2026-02-03T09:15:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-03-03T22:59:00Z");

    private Samples() {}

    public static List<Event> each(Language language) {
        return each(
                language, "Uteseksjonen", "Kari Nordmann", "Vi har ikke et slikt tilbud lenger.\n\nHilsen rådmannen");
    }

    public static List<Event> each(Language language, String candidate, String name, String remark) {
        Sealed<Notice> notice = notice(language, candidate, name, null);
        Sealed<Notice> reasoned = notice(language, candidate, name, remark);
        return List.of(
                submitted(notice, false),
                submitted(notice, true),
                new NominationEvent.AnchoringRequested(
                        "1818", Kind.REQUEST, DEADLINE, letter(language, candidate, name)),
                new NominationEvent.AnchoringReminded(
                        "1818", Kind.REQUEST, 1, DEADLINE, letter(language, candidate, name)),
                new NominationEvent.AnchoringRequested("1818", Kind.PROOF, DEADLINE, letter(language, candidate, name)),
                new NominationEvent.AnchoringReminded(
                        "1818", Kind.PROOF, 1, DEADLINE, letter(language, candidate, name)),
                new NominationEvent.AnchoringConfirmed("1818", Means.LINK, NOW, "0f", List.of(), notice),
                new NominationEvent.AnchoringDeclined("1818", Means.LINK, NOW, reasoned),
                new NominationEvent.Lapsed(List.of("1818"), notice),
                new NominationEvent.Withdrawn(NOW, notice),
                new NominationEvent.CorrectionRequested(DEADLINE, reasoned),
                new NominationEvent.Corrected(List.of("1818"), List.of("prevention"), notice),
                new JuryEvent.ReviewStarted(work(language, candidate, name)),
                new JuryEvent.FoundEligible(DEADLINE, work(language, candidate, name)),
                new JuryEvent.WinnerSelected(
                        1,
                        new Sealed<>(new JuryEvent.Winner(
                                "n-1",
                                candidate,
                                "Kommunerusprisen",
                                new Contact(name, "vinner@example.org", language),
                                "token",
                                LINK,
                                3,
                                DEADLINE))),
                new NominationEvent.Closed(Outcome.WINNER, null, notice),
                new NominationEvent.Closed(Outcome.NOT_SELECTED, null, notice),
                new NominationEvent.Closed(Outcome.NOT_SELECTED, true, notice),
                new NominationEvent.Closed(Outcome.INELIGIBLE, null, reasoned));
    }

    public static NominationEvent.Submitted submitted(Sealed<Notice> notice, boolean self) {
        return new NominationEvent.Submitted(
                "KRP-7F3K",
                "kommunerusprisen",
                NominationEvent.Channel.WEB,
                self,
                List.of("1818"),
                List.of("prevention"),
                NOW,
                DEADLINE,
                notice);
    }

    public static Sealed<Notice> notice(Language language, String candidate, String name, @Nullable String remark) {
        return new Sealed<>(new Notice(
                new Contact(name, "kari@example.org", language), "Kommunerusprisen", candidate, LINK, remark));
    }

    private static Sealed<Letter> letter(Language language, String candidate, String name) {
        return new Sealed<>(new Letter(
                new Contact("Postmottak", "postmottak@example.org", language),
                "Kommunerusprisen",
                "Herøy (Nordland)",
                candidate,
                name,
                LINK));
    }

    private static Sealed<JuryEvent.Work> work(Language language, String candidate, String name) {
        return new Sealed<>(new JuryEvent.Work(
                "Kommunerusprisen", candidate, List.of(new Contact(name, "jury@example.org", language))));
    }
}
