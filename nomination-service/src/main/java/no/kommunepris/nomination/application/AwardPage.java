package no.kommunepris.nomination.application;

import java.time.Instant;
import java.util.List;
import no.kommunepris.events.Criterion;
import no.kommunepris.nomination.domain.Award;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of an award.
 *
 * @param round the open round, else the latest one; null when there never was one
 * @param winners all winners, the latest first
 */
public record AwardPage(Award award, @Nullable PublicRound round, List<Winner> winners) {

    /**
     * What everybody may know of a round.
     *
     * @param open whether nominations are taken now
     * @param withoutWinner whether it is over and nobody got the prize
     */
    public record PublicRound(
            String id,
            String award,
            int year,
            boolean open,
            boolean withoutWinner,
            Instant nominationsCloseAt,
            Instant announceAt,
            int guests,
            List<Criterion> criteria) {}

    /**
     * @param service the named service that won, where it was not the whole municipality
     * @param announced whether there is an announcement page of this year
     */
    public record Winner(int year, String name, @Nullable String service, boolean announced) {}
}
