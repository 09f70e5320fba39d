package no.kommunepris.jury.process;

/** The words of the process {@code jury-review}. Its business key is the nomination's id. */
public final class JuryReviewProcess {
    public static final String KEY = "jury-review";

    public static final String TASK_CHECK_ELIGIBILITY = "Task_CheckEligibility";
    public static final String TASK_ASSESS_NOMINATION = "Task_AssessNomination";
    public static final String TIMER_REVIEW_DEADLINE = "Timer_ReviewDeadline";

    public static final String MESSAGE_WITHDRAWN = "Withdrawn";

    public static final String NOMINATION_ID = "nominationId";
    public static final String ROUND_ID = "roundId";
    public static final String REVIEW_DEADLINE = "reviewDeadline";
    public static final String ELIGIBLE = "eligible";
    public static final String JUROR = "juror";
    public static final String RECUSED = "recused";
    public static final String ASSESSMENTS = "assessments";
    public static final String RECUSALS = "recusals";
    public static final String JURORS = "jurors";
    public static final String QUORATE = "quorate";

    private JuryReviewProcess() {}
}
