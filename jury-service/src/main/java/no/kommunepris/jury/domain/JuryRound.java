package no.kommunepris.jury.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Event;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.events.Sealed;
import no.kommunepris.events.Texts;
import org.jspecify.annotations.Nullable;

/** The jury's side of a round: which nominations it waits for, its deliberation and decision. Has the round's id. */
public final class JuryRound extends JuryRoundRecord {
    private KnownNominations nominations;
    private Deliberation deliberation;
    private @Nullable Selection selection;
    private List<Selection> declined;
    private AnnouncementAnswer announcement;
    private @Nullable String announcementPreparedBy;
    private @Nullable Instant announcedAt;
    private @Nullable Instant endedWithoutWinnerAt;

    /** For the store, which fills the fields. */
    JuryRound() {}

    public JuryRound(String id, RoundEvent.Opened opened) {
        super(id, opened);
        nominations = KnownNominations.none();
        deliberation = Deliberation.first();
        declined = new ArrayList<>();
        announcement = AnnouncementAnswer.EMPTY;
    }

    public void submitted(String nomination, String reference) {
        nominations.submitted(nomination, reference);
    }

    /** It was declined, lapsed, was withdrawn or is not eligible: nothing to wait for, and it cannot win. */
    public void gone(String nomination) {
        nominations.gone(nomination);
    }

    public void reviewed(String nomination) {
        nominations.reviewed(nomination);
    }

    /** @param all the ids of every nomination that came in; some may not have been heard of here yet */
    public void closeNominations(Collection<String> all) {
        nominations.close(all);
    }

    /** No nomination can come any more, and none is still on its way. */
    public boolean readyForDeliberation() {
        return nominations.noneToWaitFor();
    }

    public boolean isGone(String nomination) {
        return nominations.isGone(nomination);
    }

    /** Who can still win, and the jury that chooses. */
    public Panel panel(List<Review> reviews) {
        return new Panel(
                jurors,
                bodies,
                reviews.stream()
                        .filter(review -> review.state() == Review.State.REVIEWED)
                        .filter(review -> !isGone(review.id()) && !declined().contains(review.id()))
                        .toList());
    }

    public void save(DeliberationAnswer answer) {
        deliberation.save(answer);
    }

    public List<Problem> missingForDeliberation(Panel panel, String juror) {
        return deliberation.missing(panel, juror);
    }

    /** Puts the outcome of the deliberation before the bodies. */
    public void propose(Panel panel, String by, Instant now) {
        if (selection != null || endedWithoutWinner()) {
            throw new RefusedException("already-decided");
        }
        deliberation.propose(panel, by, now);
    }

    public Proposal proposal() {
        return deliberation.proposal();
    }

    public void save(String body, String juror, ApprovalAnswer answer, Instant now) {
        deliberation.save(body, juror, answer, now);
    }

    public ApprovalAnswer approvalAnswerOf(String body) {
        return proposal().approvalOf(body).map(Approval::answer).orElse(ApprovalAnswer.EMPTY);
    }

    public List<Problem> missingForApproval(String body) {
        ApprovalAnswer answer = approvalAnswerOf(body);
        if (Boolean.TRUE.equals(answer.approve()) && isGone(proposal().winner())) {
            return List.of(Problem.of("approve", "winner-is-gone"));
        }
        return answer.missing();
    }

    /** From now on the body's word counts. Doing it again changes nothing. */
    public void handInApproval(String body) {
        if (proposal().approvalOf(body).filter(Approval::handedIn).isEmpty()) {
            UnfinishedAnswerException.throwIfAny(missingForApproval(body));
            deliberation.handInApproval(body);
        }
    }

    /** Whether a body says no to the present proposal. */
    public boolean objected() {
        return proposal().objected();
    }

    /** The reasons against earlier proposals of this decision. */
    public List<Objection> objections() {
        return deliberation.objections();
    }

    /**
     * Makes the approved proposal the decision, and tells it, once.
     *
     * @throws RefusedException when not every body has approved it, or its nomination can no longer win
     */
    public List<Event> select(JuryEvent.Winner winner, Instant now) {
        if (selection != null) {
            return List.of();
        }
        if (endedWithoutWinner()) {
            throw new RefusedException("already-decided");
        }
        if (!deliberation.approved()) {
            throw new RefusedException("not-approved");
        }
        if (!proposalStands()) {
            throw new RefusedException("no-longer-a-candidate");
        }
        selection = new Selection(attempt(), proposal().winner(), proposal().reasons(), now, null, 0, null);
        return List.of(new JuryEvent.WinnerSelected(attempt(), new Sealed<>(winner)));
    }

    /**
     * Takes the winner's answer; the first one stands.
     *
     * @return false when it answers another decision than the present one, or otherwise than before, and so can no longer
     *     matter
     */
    public boolean answered(int toAttempt, boolean accepted, int bringing, @Nullable String words) {
        if (selection == null || selection.attempt() != toAttempt) {
            return false;
        }
        if (selection.accepted() != null) {
            return selection.accepted() == accepted;
        }
        selection = selection.answered(accepted, bringing, words);
        return true;
    }

    /** Whether the nomination that is proposed can still win. */
    public boolean proposalStands() {
        return !isGone(proposal().winner());
    }

    /** Lets the jury choose again, after a no or when the proposed one is gone. Doing it again changes nothing. */
    public void reopen() {
        if (selection != null && Boolean.FALSE.equals(selection.accepted())) {
            declined.add(selection);
            selection = null;
            deliberation.again();
        } else if (selection == null && deliberation.hasProposal() && !proposalStands()) {
            deliberation.forget(proposal().winner());
        }
    }

    /**
     * Ends the round, since nobody is left to choose among, and tells it, once.
     *
     * @throws RefusedException when somebody can still win, or has won
     */
    public List<Event> endWithoutWinner(Panel panel, Instant now) {
        if (endedWithoutWinner()) {
            return List.of();
        }
        if (selection != null || panel.hasCandidates()) {
            throw new RefusedException("somebody-can-win");
        }
        endedWithoutWinnerAt = now;
        return List.of(new JuryEvent.EndedWithoutWinner(now));
    }

    public boolean endedWithoutWinner() {
        return endedWithoutWinnerAt != null;
    }

    public void save(AnnouncementAnswer answer) {
        if (announcementPreparedBy != null) {
            throw new RefusedException("answer-handed-in");
        }
        InvalidAnswerException.throwIfAny(answer.problems());
        announcement = answer;
    }

    public List<Problem> missingForAnnouncement() {
        return announcement.missing();
    }

    /** From now on the text stands. Doing it again changes nothing. */
    public void handInAnnouncement(String by) {
        if (announcementPreparedBy == null) {
            if (!selection().isAccepted()) {
                throw new RefusedException("not-ready-to-announce");
            }
            UnfinishedAnswerException.throwIfAny(missingForAnnouncement());
            announcementPreparedBy = by;
        }
    }

    public boolean announceNow() {
        return announcement.when() == AnnouncementAnswer.When.NOW;
    }

    /** Tells the winner to everybody, once. */
    public List<Event> announce(Review winner, Instant now) {
        if (announcedAt != null) {
            return List.of();
        }
        Selection decided = selection();
        if (!decided.isAccepted()
                || announcementPreparedBy == null
                || !decided.nomination().equals(winner.id())) {
            throw new RefusedException("not-ready-to-announce");
        }
        announcedAt = now;
        return List.of(new JuryEvent.WinnerAnnounced(
                winner.id(),
                winner.candidate(),
                winner.dossier().municipalities(),
                new Texts(announcement.textNb(), announcement.textNn(), announcement.textEn()),
                decided.words(),
                now));
    }

    public boolean announced() {
        return announcedAt != null;
    }

    /** The number of the decision the jury is at, 1 until a winner has declined. */
    public int attempt() {
        return deliberation.attempt();
    }

    public DeliberationAnswer deliberation() {
        return deliberation.answer();
    }

    public AnnouncementAnswer announcement() {
        return announcement;
    }

    /** The nominations whose candidates won but said no. */
    public List<String> declined() {
        return declined.stream().map(Selection::nomination).toList();
    }

    /** Whether there is a decision that the winner has not said no to. */
    public boolean decided() {
        return selection != null;
    }

    /** The decision. */
    public Selection selection() {
        if (selection == null) {
            throw new RefusedException("no-winner");
        }
        return selection;
    }

    public String reference(String nomination) {
        return nominations.reference(nomination);
    }
}
