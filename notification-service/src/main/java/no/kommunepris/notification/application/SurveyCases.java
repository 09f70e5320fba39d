package no.kommunepris.notification.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.kommunepris.backbone.operations.Answer.ReportPage;
import no.kommunepris.backbone.operations.Answer.Row;
import no.kommunepris.backbone.operations.Question;
import no.kommunepris.events.EventType;
import no.kommunepris.notification.domain.Agreement;
import no.kommunepris.notification.domain.Case;
import no.kommunepris.notification.domain.Case.Letter;
import no.kommunepris.notification.domain.Case.Told;
import no.kommunepris.notification.domain.Finding;
import no.kommunepris.notification.store.DeadLetters;
import no.kommunepris.notification.store.Deliveries;
import no.kommunepris.notification.store.Timeline;
import org.springframework.stereotype.Service;

/** One look at the cases: asks the services page by page, puts beside it what is known here, and applies the rules. */
@Service
class SurveyCases {
    private static final int PAGE = 500;
    private static final int AT_ONCE = 200;

    private final Services services;
    private final Timeline timeline;
    private final Deliveries deliveries;
    private final DeadLetters deadLetters;
    private final Clock clock;

    SurveyCases(Services services, Timeline timeline, Deliveries deliveries, DeadLetters deadLetters, Clock clock) {
        this.services = services;
        this.timeline = timeline;
        this.deliveries = deliveries;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /**
     * What one look showed.
     *
     * @param waiting how many events are not published yet
     */
    record Survey(
            int nominations, int rounds, long waiting, List<Services.Silent> notAnswered, List<Finding> findings) {}

    /** Every nomination and round that anybody knows. */
    Survey all() {
        return look(Set.of());
    }

    /** Only these. */
    Survey of(Set<String> subjects) {
        return look(subjects);
    }

    private Survey look(Set<String> only) {
        Rows nominations = rows(Services.NOMINATIONS, Case.Type.NOMINATION.own(), only);
        Rows reviews = rows(Services.JURY, Case.Type.NOMINATION.jurys(), only);
        Rows rounds = rows(Services.NOMINATIONS, Case.Type.ROUND.own(), only);
        Rows juryRounds = rows(Services.JURY, Case.Type.ROUND.jurys(), only);
        Map<String, List<Letter>> letters = deadLetters.notDelivered();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(compare(
                Case.Type.NOMINATION,
                subjects(nominations, reviews, EventType.NOMINATION_SUBMITTED, only),
                nominations,
                reviews,
                letters));
        findings.addAll(compare(
                Case.Type.ROUND,
                subjects(rounds, juryRounds, EventType.ROUND_OPENED, only),
                rounds,
                juryRounds,
                letters));
        long waiting = Stream.of(nominations, reviews, rounds, juryRounds)
                .flatMap(rows -> rows.byId().values().stream())
                .mapToLong(Row::waiting)
                .sum();
        return new Survey(
                nominations.byId().size(),
                rounds.byId().size(),
                waiting,
                Stream.of(nominations, reviews, rounds, juryRounds)
                        .flatMap(rows -> rows.silent().stream())
                        .distinct()
                        .toList(),
                findings);
    }

    /** Everything a service has of a kind, or what it had said before it fell silent. */
    private record Rows(Map<String, Row> byId, List<Services.Silent> silent) {
        boolean complete() {
            return silent.isEmpty();
        }
    }

    private Rows rows(String service, String kind, Set<String> only) {
        Map<String, Row> byId = new TreeMap<>();
        List<String> wanted = List.copyOf(new TreeSet<>(only));
        int from = 0;
        do {
            List<String> some = wanted.subList(from, Math.min(from + PAGE, wanted.size()));
            String after = "";
            ReportPage page;
            do {
                var said = services.ask(service, new Question.Report(kind, after, PAGE, some), ReportPage.class);
                page = said.answer();
                if (page == null) {
                    return new Rows(Map.of(), List.of(said.silent()));
                }
                page.rows().forEach(row -> byId.put(row.id(), row));
                after = page.rows().isEmpty()
                        ? after
                        : page.rows().get(page.rows().size() - 1).id();
            } while (page.more());
            from += PAGE;
        } while (from < wanted.size());
        return new Rows(byId, List.of());
    }

    /** Those somebody has, and those the timeline has heard the beginning of. */
    private Collection<String> subjects(Rows own, Rows jurys, EventType beginning, Set<String> only) {
        Set<String> subjects = new TreeSet<>(own.byId().keySet());
        subjects.addAll(jurys.byId().keySet());
        timeline.subjectsOf(beginning.typeName(), subjects::add);
        if (!only.isEmpty()) {
            subjects.retainAll(only);
        }
        return subjects;
    }

    private List<Finding> compare(
            Case.Type type, Collection<String> subjects, Rows own, Rows jurys, Map<String, List<Letter>> letters) {
        List<Finding> findings = new ArrayList<>();
        List<String> all = List.copyOf(subjects);
        Instant now = clock.instant();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            Map<String, List<Told>> told = timeline.told(some);
            Map<String, Long> mails = deliveries.perEvent(some);
            Map<String, Long> givenUp = deliveries.givenUp(some);
            for (String subject : some) {
                Case one = new Case(
                        subject,
                        type,
                        own.byId().get(subject),
                        jurys.byId().get(subject),
                        told.getOrDefault(subject, List.of()),
                        mails,
                        givenUp.getOrDefault(subject, 0L),
                        letters.getOrDefault(subject, List.of()));
                findings.addAll(Agreement.check(one, own.complete(), jurys.complete(), now));
            }
        }
        return findings;
    }
}
