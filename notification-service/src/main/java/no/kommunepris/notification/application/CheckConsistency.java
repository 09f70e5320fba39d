package no.kommunepris.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.kommunepris.notification.application.SurveyCases.Survey;
import no.kommunepris.notification.domain.Finding;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Compares what the services' stores, their engines, the timeline and the mails say about every nomination and round. What
 * is in motion differs for a moment; so whatever does not agree is looked at again, and only what stays the same counts.
 */
@Service
public class CheckConsistency {
    private static final int LOOKS = 3;

    private final SurveyCases cases;
    private final ConsumerLag lag;
    private final Clock clock;
    private final Duration pause;

    CheckConsistency(
            SurveyCases cases,
            ConsumerLag lag,
            Clock clock,
            @Value("${kommunepris.consistency.pause:2s}") Duration pause) {
        this.cases = cases;
        this.lag = lag;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * What was found.
     *
     * @param onTheirWay how many events are not published yet, or published and not handled by every service. While
     *     there are some, a finding may yet come right by itself
     * @param notAnswered what these services have was not compared
     */
    public record Result(
            Instant checkedAt,
            int nominations,
            int rounds,
            long onTheirWay,
            List<Services.Silent> notAnswered,
            List<Finding> findings) {}

    /** @throws KafkaAwayException when nobody can be asked */
    public Result check() {
        Survey first = cases.all();
        List<Finding> findings = first.findings();
        List<Services.Silent> silent = new ArrayList<>(first.notAnswered());
        for (int look = 1; look < LOOKS && !findings.isEmpty(); look++) {
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS))
                    .join();
            Survey again = cases.of(findings.stream().map(Finding::subject).collect(Collectors.toSet()));
            Set<Finding> still = Set.copyOf(again.findings());
            findings = findings.stream().filter(still::contains).toList();
            again.notAnswered().stream().filter(one -> !silent.contains(one)).forEach(silent::add);
        }
        return new Result(
                clock.instant(), first.nominations(), first.rounds(), first.waiting() + unread(), silent, findings);
    }

    private long unread() {
        return lag.read().stream()
                .filter(group -> Services.ALL.contains(group.group()))
                .mapToLong(ConsumerLag.GroupLag::lag)
                .sum();
    }
}
