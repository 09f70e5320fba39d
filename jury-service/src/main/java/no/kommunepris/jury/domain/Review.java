package no.kommunepris.jury.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.Dossier;
import no.kommunepris.events.Event;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.Language;
import no.kommunepris.events.RoundEvent.Juror;
import no.kommunepris.events.Sealed;
import org.jspecify.annotations.Nullable;

/** The jury's work on one nomination; has the nomination's id. */
public final class Review extends ReviewRecord {

    /** Where a review stands. */
    public enum State {
        /** The secretariat has the formal check to do. */
        CHECKING,
        ASSESSING,
        REVIEWED,
        INELIGIBLE,
        WITHDRAWN
    }

    private State state;
    private EligibilityAnswer eligibility;
    private @Nullable String checkedBy;
    private List<Assessment> assessments;
    private boolean quorate;
    private boolean toldNotSelected;

    /** For the store, which fills the fields. */
    Review() {}

    /** @param dossier what the municipalities have confirmed */
    public Review(String nomination, JuryRound round, Dossier dossier, boolean selfNomination) {
        super(nomination, round, dossier, selfNomination);
        this.state = State.CHECKING;
        this.eligibility = EligibilityAnswer.EMPTY;
        this.assessments = new ArrayList<>();
    }

    /** What to tell when a review is new: the secretariat has work to do. */
    public List<Event> started() {
        return List.of(new JuryEvent.ReviewStarted(
                new Sealed<>(new JuryEvent.Work(awardName(), candidate(), List.of(secretariat)))));
    }

    /** Takes over a corrected text, which is possible until the secretariat has checked it. */
    public void revise(Dossier corrected, List<Criterion> criteria) {
        if (state == State.CHECKING && checkedBy == null) {
            dossier = corrected;
            claimed = claimedBy(corrected, criteria);
        }
    }

    /** @throws InvalidAnswerException when it is not even good enough for a draft */
    public void save(EligibilityAnswer answer) {
        mustBe(State.CHECKING);
        InvalidAnswerException.throwIfAny(answer.problems());
        if (checkedBy != null) {
            throw new RefusedException("answer-handed-in");
        }
        eligibility = answer;
    }

    public List<Problem> missingForEligibility() {
        return eligibility.missing();
    }

    /** From now on the check is done. Doing it again changes nothing. */
    public void handInEligibility(String by) {
        if (checkedBy == null) {
            UnfinishedAnswerException.throwIfAny(missingForEligibility());
            checkedBy = by;
        }
    }

    /** Lets the check take effect. Doing it again tells nothing. */
    public List<Event> rule(Instant now) {
        if (state != State.CHECKING) {
            return List.of();
        }
        if (checkedBy == null) {
            throw new RefusedException("answer-not-handed-in");
        }
        if (Boolean.TRUE.equals(eligibility.eligible())) {
            state = State.ASSESSING;
            List<Contact> people = jurorsToAsk(now).stream()
                    .map(juror -> new Contact(juror.name(), juror.email(), Language.NB))
                    .toList();
            return List.of(new JuryEvent.FoundEligible(
                    reviewDeadline, new Sealed<>(new JuryEvent.Work(awardName(), candidate(), people))));
        }
        state = State.INELIGIBLE;
        return List.of(new JuryEvent.FoundIneligible(new Sealed<>(new JuryEvent.Ruling(eligibility.reason()))));
    }

    /** Who is asked to assess it: every juror, or nobody when the deadline has passed and there is no time to do it. */
    public List<Juror> jurorsToAsk(Instant now) {
        return now.isBefore(reviewDeadline) ? jurors : List.of();
    }

    /** @throws InvalidAnswerException when it is not even good enough for a draft */
    public void save(String juror, AssessmentAnswer answer, Instant now) {
        mustBe(State.ASSESSING);
        if (jurors.stream().noneMatch(each -> each.username().equals(juror))) {
            throw new RefusedException("not-your-task");
        }
        if (handedIn(juror)) {
            throw new RefusedException("answer-handed-in");
        }
        InvalidAnswerException.throwIfAny(answer.problems(claimed));
        put(new Assessment(juror, answer.recused() ? answer.emptied() : answer, now, false, false));
    }

    public List<Problem> missingForAssessment(String juror) {
        return answerOf(juror).missing(claimed);
    }

    /** From now on the juror's answer counts. Doing it again changes nothing. */
    public void handInAssessment(String juror) {
        if (!handedIn(juror)) {
            mustBe(State.ASSESSING);
            UnfinishedAnswerException.throwIfAny(missingForAssessment(juror));
            put(assessmentOf(juror).orElseThrow().handIn());
        }
    }

    /** Tells, once, that a juror has answered. When the review has ended meanwhile, its end has told it. */
    public List<Event> record(String juror) {
        Assessment assessment = assessmentOf(juror)
                .filter(Assessment::handedIn)
                .orElseThrow(() -> new RefusedException("answer-not-handed-in"));
        if (assessment.told() || state != State.ASSESSING) {
            return List.of();
        }
        put(assessment.tell());
        Tally tally = tally();
        return List.of(
                assessment.recuses()
                        ? new JuryEvent.JurorRecused(tally.recusals(), tally.jurors())
                        : new JuryEvent.AssessmentRecorded(tally.assessments(), tally.jurors()));
    }

    /** What was handed in; a draft does not count. */
    public Tally tally() {
        return new Tally(
                (int) assessments.stream().filter(Assessment::counts).count(),
                (int) assessments.stream().filter(Assessment::recuses).count(),
                jurors.size());
    }

    /** Ends the assessing. Doing it again tells nothing. */
    public List<Event> complete(boolean isQuorate) {
        if (state != State.ASSESSING) {
            return List.of();
        }
        state = State.REVIEWED;
        quorate = isQuorate;
        Tally tally = tally();
        return List.of(new JuryEvent.ReviewCompleted(tally.assessments(), tally.recusals(), quorate));
    }

    /** The nominator takes it back. One that was found not eligible has ended already. */
    public void withdraw() {
        if (state != State.INELIGIBLE) {
            state = State.WITHDRAWN;
        }
    }

    /**
     * Tells, once, that it did not win. Only a reviewed one is told; the others have had their answer.
     *
     * @param winner the nomination that won; null when nobody did
     */
    public List<Event> notSelected(@Nullable String winner) {
        if (state != State.REVIEWED || toldNotSelected || id().equals(winner)) {
            return List.of();
        }
        toldNotSelected = true;
        return List.of(new JuryEvent.NotSelected(winner));
    }

    /** Whether the juror has declared a conflict of interest, for good. */
    public boolean recused(String juror) {
        return assessmentOf(juror).filter(Assessment::recuses).isPresent();
    }

    /** Whether the juror has assessed it, and so has said to have no conflict of interest. */
    boolean assessed(String juror) {
        return assessmentOf(juror).filter(Assessment::counts).isPresent();
    }

    public AssessmentAnswer answerOf(String juror) {
        return assessmentOf(juror).map(Assessment::answer).orElse(AssessmentAnswer.EMPTY);
    }

    List<Assessment> counted() {
        return assessments.stream().filter(Assessment::counts).toList();
    }

    private boolean handedIn(String juror) {
        return assessmentOf(juror).filter(Assessment::handedIn).isPresent();
    }

    private Optional<Assessment> assessmentOf(String juror) {
        return assessments.stream()
                .filter(assessment -> assessment.juror().equals(juror))
                .findFirst();
    }

    private void put(Assessment assessment) {
        assessments.removeIf(old -> old.juror().equals(assessment.juror()));
        assessments.add(assessment);
    }

    private void mustBe(State expected) {
        if (state != expected) {
            throw new RefusedException("review-moved-on");
        }
    }

    public State state() {
        return state;
    }

    public EligibilityAnswer eligibility() {
        return eligibility;
    }

    public boolean eligible() {
        return Boolean.TRUE.equals(eligibility.eligible()) && state != State.INELIGIBLE;
    }

    /** Whether enough of the jury have assessed it; only known of a reviewed one. */
    public boolean quorate() {
        return quorate;
    }
}
