package no.kommunepris.nomination.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.kommunepris.events.Language;
import no.kommunepris.nomination.application.DeskRound;
import no.kommunepris.nomination.application.DeskRound.WaitsFor;
import no.kommunepris.nomination.domain.LogEntry;
import no.kommunepris.nomination.web.page.Times;
import no.kommunepris.nomination.web.page.Tone;
import no.kommunepris.nomination.web.page.Wording;
import org.springframework.stereotype.Component;

/** The desk's rows and log lines in the reader's words. */
@Component
class DeskWords {
    private final Wording wording;

    DeskWords(Wording wording) {
        this.wording = wording;
    }

    /** @param phase OPEN, CLOSED, ANNOUNCED or WITHOUT_WINNER; nothing tells of a decision before its announcement */
    record RoundLine(
            String id,
            String name,
            String phase,
            String tone,
            int nominations,
            int guests,
            String reminderEvery,
            Instant closesAt,
            Instant announceAt) {}

    record NominationLine(
            String id,
            String reference,
            String candidate,
            String state,
            String tone,
            String waitsFor,
            Instant submittedAt) {}

    record LogLine(Instant at, String who, String sentence) {}

    RoundLine round(DeskRound round, Locale locale) {
        return new RoundLine(
                round.id(),
                round.awardName().in(Language.of(locale)) + " " + round.plan().year(),
                phase(round),
                round.open() ? "good" : "",
                round.nominations().size(),
                round.plan().guests(),
                length(round.plan().schedule().reminderEvery(), locale),
                round.plan().schedule().nominationsCloseAt(),
                round.plan().schedule().announceAt());
    }

    private static String phase(DeskRound round) {
        if (round.open()) {
            return "OPEN";
        }
        if (round.withoutWinner()) {
            return "WITHOUT_WINNER";
        }
        return round.announced() ? "ANNOUNCED" : "CLOSED";
    }

    NominationLine row(DeskRound.Row row, Locale locale) {
        return new NominationLine(
                row.id(),
                row.reference(),
                row.candidate(),
                row.state().name(),
                Tone.of(row.state()),
                waitsFor(row.waitsFor(), locale),
                row.submittedAt());
    }

    String waitsFor(WaitsFor waits, Locale locale) {
        return wording.say(
                locale,
                "waits." + waits.code(),
                wording.list(locale, waits.municipalities()),
                new Times(Language.of(locale).locale()).shortMoment(waits.until()));
    }

    private String length(Duration length, Locale locale) {
        long seconds = length.toSeconds();
        if (seconds % 86_400 == 0) {
            return wording.say(locale, "length.days", seconds / 86_400);
        }
        if (seconds % 3_600 == 0) {
            return wording.say(locale, "length.hours", seconds / 3_600);
        }
        return seconds % 60 == 0
                ? wording.say(locale, "length.minutes", seconds / 60)
                : wording.say(locale, "length.seconds", seconds);
    }

    /** The latest first. */
    List<LogLine> log(List<LogEntry> log, Locale locale) {
        List<LogLine> lines = new ArrayList<>();
        for (LogEntry entry : log) {
            List<Object> details = new ArrayList<>(entry.details());
            switch (entry.what()) {
                case "registered" -> details.set(0, wording.say(locale, "channel." + details.get(0)));
                case "confirmed", "declined" -> details.set(1, wording.say(locale, "means." + details.get(1)));
                default -> {}
            }
            lines.add(
                    0,
                    new LogLine(
                            entry.at(), entry.who(), wording.say(locale, "log." + entry.what(), details.toArray())));
        }
        return lines;
    }
}
