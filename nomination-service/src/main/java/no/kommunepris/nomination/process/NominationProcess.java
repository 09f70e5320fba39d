package no.kommunepris.nomination.process;

/** The names of the process of a nomination, as in {@code nomination.bpmn}. */
public final class NominationProcess {
    public static final String KEY = "nomination";

    public static final String ANCHORING = "SubProcess_Anchoring";
    public static final String WAIT_ANSWER = "Wait_Answer";
    public static final String ANCHORING_DEADLINE = "Timer_AnchoringDeadline";
    public static final String HAND_OVER = "Task_HandOverToJury";
    public static final String WAIT_JURYS_WORD = "Wait_JurysWord";

    /** What the process can be told. */
    public static final class Message {
        public static final String ANCHORING_ANSWERED = "AnchoringAnswered";
        public static final String JURYS_WORD = "JurysWord";
        public static final String WITHDRAWN = "Withdrawn";

        private Message() {}
    }

    /** What the process knows: ids, states and dates only. */
    public static final class Variable {
        public static final String NOMINATION = "nominationId";
        public static final String ROUND = "roundId";
        public static final String DEADLINE = "anchoringDeadline";
        public static final String REMINDER_CYCLE = "reminderCycle";
        public static final String MUNICIPALITY = "municipality";
        public static final String ANSWER = "answer";
        public static final String OUTCOME = "outcome";

        private Variable() {}
    }

    private NominationProcess() {}
}
