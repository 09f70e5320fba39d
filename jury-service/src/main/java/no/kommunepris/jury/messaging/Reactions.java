package no.kommunepris.jury.messaging;

import java.util.Optional;
import no.kommunepris.events.Envelope;
import no.kommunepris.events.Event;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.jury.application.FollowNominations;
import no.kommunepris.jury.application.OpenJuryRound;
import no.kommunepris.jury.application.RescheduleJuryRound;
import no.kommunepris.jury.application.StartReview;
import no.kommunepris.jury.application.TakeWinnersAnswer;
import no.kommunepris.jury.process.AwardRounds;
import no.kommunepris.jury.process.JuryReviews;
import org.springframework.stereotype.Component;

/** What the jury does about each event; about most, nothing. */
@Component
public class Reactions {
    private final OpenJuryRound openJuryRound;
    private final RescheduleJuryRound rescheduleJuryRound;
    private final FollowNominations follow;
    private final StartReview startReview;
    private final TakeWinnersAnswer takeWinnersAnswer;
    private final AwardRounds awardRounds;
    private final JuryReviews juryReviews;

    Reactions(
            OpenJuryRound openJuryRound,
            RescheduleJuryRound rescheduleJuryRound,
            FollowNominations follow,
            StartReview startReview,
            TakeWinnersAnswer takeWinnersAnswer,
            AwardRounds awardRounds,
            JuryReviews juryReviews) {
        this.openJuryRound = openJuryRound;
        this.rescheduleJuryRound = rescheduleJuryRound;
        this.follow = follow;
        this.startReview = startReview;
        this.takeWinnersAnswer = takeWinnersAnswer;
        this.awardRounds = awardRounds;
        this.juryReviews = juryReviews;
    }

    /** What to do about an event, if anything. Doing it again is harmless. */
    public Optional<Runnable> to(Envelope<?> envelope) {
        Event event = envelope.event();
        if (event instanceof RoundEvent of) {
            return toRound(of, envelope.subject());
        }
        if (event instanceof NominationEvent of) {
            return toNomination(of, envelope.subject(), envelope.roundId());
        }
        if (event instanceof JuryEvent.FoundIneligible) {
            return Optional.of(() -> gone(envelope.roundId(), envelope.subject()));
        }
        if (event instanceof JuryEvent.ReviewCompleted) {
            return Optional.of(
                    () -> awardRounds.deliberateIfReady(follow.reviewed(envelope.roundId(), envelope.subject())));
        }
        return Optional.empty();
    }

    private Optional<Runnable> toRound(RoundEvent event, String round) {
        if (event instanceof RoundEvent.Opened opened) {
            return Optional.of(() -> awardRounds.start(openJuryRound.open(round, opened)));
        }
        if (event instanceof RoundEvent.Rescheduled rescheduled) {
            return Optional.of(() -> reschedule(round, rescheduled));
        }
        if (event instanceof RoundEvent.NominationsClosed closed) {
            return Optional.of(() -> close(round, closed));
        }
        if (event instanceof RoundEvent.WinnerAccepted yes) {
            return Optional.of(() -> {
                String words = yes.sealed().content().words();
                takeWinnersAnswer.take(round, yes.attempt(), true, yes.guests(), words);
                awardRounds.winnerAnswered(round, true);
            });
        }
        if (event instanceof RoundEvent.WinnerDeclined no) {
            return Optional.of(() -> {
                takeWinnersAnswer.take(
                        round, no.attempt(), false, 0, no.sealed().content().words());
                awardRounds.winnerAnswered(round, false);
            });
        }
        return Optional.empty();
    }

    private Optional<Runnable> toNomination(NominationEvent event, String nomination, String round) {
        if (event instanceof NominationEvent.Submitted submitted) {
            return Optional.of(() -> follow.submitted(round, nomination, submitted.reference()));
        }
        if (event instanceof NominationEvent.Anchored anchored) {
            return Optional.of(() -> juryReviews.start(startReview.start(nomination, round, anchored)));
        }
        if (event instanceof NominationEvent.Withdrawn) {
            return Optional.of(() -> {
                var changed = follow.withdrawn(round, nomination);
                juryReviews.withdrawn(nomination);
                awardRounds.deliberateIfReady(changed);
                awardRounds.endIfNobodyIsLeft(round);
            });
        }
        if (event instanceof NominationEvent.AnchoringDeclined || event instanceof NominationEvent.Lapsed) {
            return Optional.of(() -> gone(round, nomination));
        }
        return Optional.empty();
    }

    private void gone(String round, String nomination) {
        awardRounds.deliberateIfReady(follow.gone(round, nomination));
    }

    private void close(String round, RoundEvent.NominationsClosed closed) {
        var changed = follow.nominationsClosed(round, closed.nominations());
        awardRounds.nominationsClosed(round);
        awardRounds.deliberateIfReady(changed);
    }

    private void reschedule(String round, RoundEvent.Rescheduled rescheduled) {
        rescheduleJuryRound
                .reschedule(round, rescheduled.schedule())
                .forEach(nomination -> juryReviews.reschedule(
                        nomination, rescheduled.schedule().reviewDeadline()));
        awardRounds.reschedule(round, rescheduled.schedule());
    }
}
