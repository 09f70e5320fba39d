package no.kommunepris.nomination.application;

import java.time.Instant;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.events.Actor;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.nomination.domain.Announcement;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Rounds;
import org.springframework.stereotype.Service;

/** Keeps nominations and rounds in step with what the jury tells. Every method is harmless when repeated. */
@Service
public class FollowJury {
    private final Nominations nominations;
    private final Rounds rounds;

    FollowJury(Nominations nominations, Rounds rounds) {
        this.nominations = nominations;
        this.rounds = rounds;
    }

    public void reviewStarted(String nominationId) {
        nominations.change(nominationId, Actor.SYSTEM, n -> n.reviewStarted());
    }

    public void reviewCompleted(String nominationId) {
        nominations.change(nominationId, Actor.SYSTEM, n -> n.reviewCompleted());
    }

    public void foundIneligible(String nominationId, String reason) {
        nominations.change(nominationId, Actor.SYSTEM, n -> n.foundIneligible(reason));
    }

    public void nobodyWon(String nominationId) {
        nominations.change(nominationId, Actor.SYSTEM, n -> n.nobodyWon());
    }

    public void endedWithoutWinner(String roundId, Instant at) {
        rounds.change(roundId, Actor.SYSTEM, r -> r.endedWithoutWinner(at));
    }

    public void winnerSelected(String roundId, int attempt, JuryEvent.Winner winner) {
        String hash = LinkTokens.hash(winner.token());
        rounds.change(roundId, Actor.SYSTEM, r -> r.tellWinner(attempt, winner, hash));
    }

    public void winnerAnnounced(String roundId, JuryEvent.WinnerAnnounced what) {
        Announcement announcement = new Announcement(
                what.nomination(),
                what.candidate(),
                what.municipalities(),
                what.announcement(),
                what.winnerWords(),
                what.announcedAt());
        rounds.change(roundId, Actor.SYSTEM, r -> r.announced(announcement));
    }
}
