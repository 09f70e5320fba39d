package no.kommunepris.nomination.messaging;

import no.kommunepris.backbone.inbox.Inbox;
import no.kommunepris.events.Envelope;
import no.kommunepris.events.Event;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Outcome;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.nomination.application.FollowJury;
import no.kommunepris.nomination.application.FollowSchedule;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Round;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.process.NominationFlow;
import org.springframework.stereotype.Component;

/**
 * What this service does when it hears an event. What it writes to its own store is harmless when repeated, since the
 * store is not part of the inbox's transaction; the engine is.
 */
@Component
public class Reactions {
    private final Inbox inbox;
    private final NominationFlow flow;
    private final FollowJury jury;
    private final FollowSchedule schedule;
    private final Nominations nominations;
    private final Rounds rounds;

    Reactions(
            Inbox inbox,
            NominationFlow flow,
            FollowJury jury,
            FollowSchedule schedule,
            Nominations nominations,
            Rounds rounds) {
        this.inbox = inbox;
        this.flow = flow;
        this.jury = jury;
        this.schedule = schedule;
        this.nominations = nominations;
        this.rounds = rounds;
    }

    /** Lets the event take effect, unless it has had it before. */
    public void hear(Envelope<?> heard) {
        inbox.pass(heard, () -> react(heard.subject(), heard.event()));
    }

    private void react(String subject, Event event) {
        if (event instanceof NominationEvent.Submitted) {
            start(subject);
        } else if (event instanceof NominationEvent.AnchoringConfirmed answer) {
            flow.answered(subject, answer.municipality(), true);
        } else if (event instanceof NominationEvent.AnchoringDeclined answer) {
            flow.answered(subject, answer.municipality(), false);
        } else if (event instanceof NominationEvent.Corrected) {
            flow.corrected(subject);
        } else if (event instanceof NominationEvent.Withdrawn) {
            flow.withdrawn(subject);
        } else if (event instanceof RoundEvent.Rescheduled) {
            schedule.follow(subject).forEach(n -> flow.rescheduled(n.id(), n.anchoringDeadline()));
        } else if (event instanceof JuryEvent said) {
            react(subject, said);
        }
    }

    private void react(String subject, JuryEvent said) {
        if (said instanceof JuryEvent.ReviewStarted) {
            jury.reviewStarted(subject);
        } else if (said instanceof JuryEvent.ReviewCompleted) {
            jury.reviewCompleted(subject);
        } else if (said instanceof JuryEvent.FoundIneligible found) {
            jury.foundIneligible(subject, found.sealed().content().reason());
            flow.juryHasSpoken(subject, Outcome.INELIGIBLE);
        } else if (said instanceof JuryEvent.WinnerSelected selected) {
            jury.winnerSelected(subject, selected.attempt(), selected.sealed().content());
        } else if (said instanceof JuryEvent.WinnerAnnounced announced) {
            jury.winnerAnnounced(subject, announced);
            flow.juryHasSpoken(announced.nomination(), Outcome.WINNER);
        } else if (said instanceof JuryEvent.EndedWithoutWinner ended) {
            jury.endedWithoutWinner(subject, ended.endedAt());
        } else if (said instanceof JuryEvent.NotSelected answer) {
            if (answer.winner() == null) {
                jury.nobodyWon(subject);
            }
            flow.juryHasSpoken(subject, Outcome.NOT_SELECTED);
        }
    }

    /** By the dates of now, which may be others than when the nomination came in. */
    private void start(String nominationId) {
        Nomination nomination = nominations.get(nominationId);
        Round round = rounds.get(nomination.roundId());
        flow.start(
                nominationId,
                round.id(),
                nomination.anchoringDeadline(),
                round.schedule().reminderEvery());
    }
}
