package no.kommunepris.nomination.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.kommunepris.events.Actor;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Round;
import no.kommunepris.nomination.domain.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Closes the rounds whose time has come. The form itself closes to the second; the list of what came in is made a
 * little later, so that a nomination taken in the last moment is in the store before the list is made.
 */
@Service
public class CloseNominations {
    private static final Logger LOG = LoggerFactory.getLogger(CloseNominations.class);

    private final Rounds rounds;
    private final Nominations nominations;
    private final Clock clock;
    private final Duration grace;

    CloseNominations(
            Rounds rounds,
            Nominations nominations,
            Clock clock,
            @Value("${kommunepris.rounds.closing-grace:5s}") Duration grace) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.clock = clock;
        this.grace = grace;
    }

    /** Harmless for rounds that are closed or still open. */
    @Scheduled(fixedDelayString = "${kommunepris.rounds.close-every:5s}", initialDelayString = "5s")
    public void closeWhatIsDue() {
        Instant now = clock.instant();
        for (Round round : rounds.all()) {
            Instant due = round.schedule().nominationsCloseAt().plus(grace);
            if (!round.isClosed() && !now.isBefore(due)) {
                List<String> ids = nominations.ofRound(round.id()).stream()
                        .map(Nomination::id)
                        .toList();
                rounds.change(round.id(), Actor.SYSTEM, r -> r.close(ids, clock.instant()));
                LOG.info("Round {} is closed with {} nominations.", round.id(), ids.size());
            }
        }
    }
}
