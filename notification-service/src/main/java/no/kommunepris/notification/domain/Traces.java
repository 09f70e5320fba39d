package no.kommunepris.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import no.kommunepris.backbone.operations.Answer.Row;
import no.kommunepris.notification.domain.Case.Told;
import org.jspecify.annotations.Nullable;

/** The rules by which what was told, what was mailed and what waits agree with what the services have. */
final class Traces {
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String SELF = "notification-service";
    private static final int NAMED = 5;

    private final Case about;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    private Traces(Case about, Instant now) {
        this.about = about;
        this.now = now;
    }

    static List<Finding> check(Case about, Instant now) {
        Traces traces = new Traces(about, now);
        traces.waiting();
        traces.events(about.own(), about.type().own());
        traces.events(about.jurys(), about.type().jurys());
        traces.mails();
        return traces.findings;
    }

    static Finding finding(Case about, FindingKind kind, String detail) {
        String reference = about.rows()
                .map(Row::reference)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        String round = about.rows().map(Row::roundId).findFirst().orElse("");
        return new Finding(about.subject(), reference, round, kind, detail);
    }

    private void waiting() {
        about.rows().forEach(row -> {
            String kind = row == about.own() ? about.type().own() : about.type().jurys();
            if (row.quarantined()) {
                found(FindingKind.QUARANTINE, kind + ": " + row.waiting());
            } else if (row.waitingSince() != null && row.waitingSince().isBefore(now.minus(PATIENCE))) {
                found(FindingKind.EVENTS_WAIT, kind + ": " + row.waiting());
            }
            if (row.process().incidents() > 0) {
                found(FindingKind.INCIDENT, kind + ": " + row.process().incidents());
            }
        });
        about.letters().stream()
                .filter(Case.Letter::open)
                .map(letter -> letter.consumer() + ": " + letter.eventId())
                .sorted()
                .forEach(letter -> found(FindingKind.DEAD_LETTER, letter));
    }

    /** Every event it has told must be known, in both directions. */
    private void events(@Nullable Row row, String kind) {
        if (row == null) {
            return;
        }
        String prefix = kind + "-" + row.id() + "-";
        Set<String> told = about.told().stream()
                .map(Told::eventId)
                .filter(id -> id.startsWith(prefix))
                .collect(Collectors.toSet());
        List<String> missing = LongStream.rangeClosed(1, row.revision() - row.waiting())
                .mapToObj(revision -> prefix + revision)
                .filter(id -> !told.contains(id))
                .toList();
        if (!missing.isEmpty()) {
            found(FindingKind.EVENT_MISSING, named(missing));
        }
        List<String> unknown = told.stream()
                .filter(id -> !isWithin(id.substring(prefix.length()), row.revision()))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            found(FindingKind.EVENT_UNKNOWN, named(unknown));
        }
    }

    private static boolean isWithin(String number, long revision) {
        try {
            long told = Long.parseLong(number);
            return told >= 1 && told <= revision;
        } catch (NumberFormatException notOurs) {
            return false;
        }
    }

    private void mails() {
        Set<String> withALetter = about.letters().stream()
                .filter(letter -> letter.consumer().equals(SELF))
                .map(Case.Letter::eventId)
                .collect(Collectors.toSet());
        List<String> notAsked = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        about.told().stream()
                .filter(told -> isOurs(told.eventId()) && !withALetter.contains(told.eventId()))
                .forEach(told -> {
                    Integer asked = told.mails();
                    if (asked == null) {
                        notAsked.add(told.eventId());
                    } else if (about.mails().getOrDefault(told.eventId(), 0L) < asked) {
                        lost.add(told.eventId());
                    }
                });
        if (!notAsked.isEmpty()) {
            found(FindingKind.MAILS_NOT_ASKED, named(notAsked));
        }
        if (!lost.isEmpty()) {
            found(FindingKind.MAIL_MISSING, named(lost));
        }
        if (about.mailsGivenUp() > 0) {
            found(FindingKind.MAIL_GIVEN_UP, Long.toString(about.mailsGivenUp()));
        }
    }

    private boolean isOurs(String eventId) {
        return eventId.startsWith(about.type().own() + "-" + about.subject() + "-")
                || eventId.startsWith(about.type().jurys() + "-" + about.subject() + "-");
    }

    private static String named(List<String> ids) {
        return ids.stream().sorted().limit(NAMED).collect(Collectors.joining(", "))
                + (ids.size() > NAMED ? " … (" + ids.size() + ")" : "");
    }

    private void found(FindingKind kind, String detail) {
        findings.add(finding(about, kind, detail));
    }
}
