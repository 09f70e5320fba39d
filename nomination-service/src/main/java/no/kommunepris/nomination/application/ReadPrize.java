package no.kommunepris.nomination.application;

import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.nomination.domain.Round;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.WinnerAttempt;
import org.springframework.stereotype.Service;

/** Shows the winner, in confidence, that it won. Changes nothing, whoever opens the link. */
@Service
public class ReadPrize {
    private final Rounds rounds;

    ReadPrize(Rounds rounds) {
        this.rounds = rounds;
    }

    /** @throws NotFoundException when the secret opens nothing */
    public PrizeView read(String token) {
        String hash = LinkTokens.hash(token);
        Round round = rounds.withWinnerHash(hash).orElseThrow(() -> new NotFoundException("No prize with this key"));
        WinnerAttempt attempt = round.attemptOf(hash);
        WinnerAttempt.Answer given = attempt.answer();
        PrizeView.Answer answer = given == null
                ? PrizeView.Answer.NONE
                : given.accepted() ? PrizeView.Answer.ACCEPTED : PrizeView.Answer.DECLINED;
        return new PrizeView(
                round.awardName(),
                round.award(),
                round.year(),
                attempt.candidate(),
                attempt.guests(),
                attempt.answerBy(),
                round.schedule().announceAt(),
                answer,
                given == null ? 0 : given.guests());
    }
}
