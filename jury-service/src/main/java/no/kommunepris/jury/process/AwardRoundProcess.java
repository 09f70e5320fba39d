package no.kommunepris.jury.process;

/** The words of the process {@code award-round}. Its business key is the round's id. */
public final class AwardRoundProcess {
    public static final String KEY = "award-round";

    public static final String WAIT_NOMINATIONS_CLOSED = "Wait_NominationsClosed";
    public static final String TIMER_REVIEWS_OVERDUE = "Timer_ReviewsOverdue";
    public static final String TASK_DELIBERATE = "Task_Deliberate";
    public static final String TASK_APPROVE = "Task_Approve";
    public static final String TASK_PREPARE_ANNOUNCEMENT = "Task_PrepareAnnouncement";
    public static final String TIMER_ANNOUNCEMENT_TIME = "Timer_AnnouncementTime";

    public static final String END_NO_WINNER = "EndEvent_NoWinner";

    public static final String MESSAGE_NOMINATIONS_CLOSED = "NominationsClosed";
    public static final String MESSAGE_REVIEWS_DONE = "ReviewsDone";
    public static final String MESSAGE_NOBODY_LEFT = "NobodyLeft";
    public static final String MESSAGE_WINNER_ANSWERED = "WinnerAnswered";
    public static final String MESSAGE_ANNOUNCE_NOW = "AnnounceNow";

    public static final String ERROR_NO_LONGER_A_CANDIDATE = "NoLongerACandidate";

    public static final String ROUND_ID = "roundId";
    public static final String REVIEW_DEADLINE = "reviewDeadline";
    public static final String ANNOUNCE_AT = "announceAt";
    public static final String BODY = "body";
    public static final String ACCEPTED = "accepted";

    private AwardRoundProcess() {}
}
