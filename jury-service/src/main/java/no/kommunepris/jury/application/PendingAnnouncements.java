package no.kommunepris.jury.application;

import java.time.Instant;
import java.util.List;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.jury.domain.JuryRound;
import no.kommunepris.jury.domain.Review;
import org.springframework.stereotype.Service;

/** The announcements that are ready and wait for their time. Nothing goes out before it unless somebody says so here. */
@Service
public class PendingAnnouncements {
    private final AggregateStore<JuryRound> rounds;
    private final AggregateStore<Review> reviews;
    private final AwardRoundInProgress process;

    PendingAnnouncements(
            AggregateStore<JuryRound> rounds, AggregateStore<Review> reviews, AwardRoundInProgress process) {
        this.rounds = rounds;
        this.reviews = reviews;
        this.process = process;
    }

    /** @param text the announcement in bokmål */
    public record Pending(String roundId, String awardName, String candidate, String text, Instant announceAt) {}

    public List<Pending> list() {
        return rounds.findAll().stream()
                .filter(round -> process.waitsForAnnouncement(round.id()))
                .map(round -> new Pending(
                        round.id(),
                        round.awardName().nb(),
                        reviews.get(round.selection().nomination()).candidate(),
                        round.announcement().textNb(),
                        round.schedule().announceAt()))
                .toList();
    }

    /** @throws RefusedException when there is nothing to announce, or it has been announced already */
    public void announceNow(String roundId) {
        if (!process.announceNow(roundId)) {
            throw new RefusedException("nothing-to-announce");
        }
    }
}
