package no.kommunepris.notification.domain;

/** The mails there are. */
public enum MailTemplate {
    RECEIPT("receipt"),
    RECEIPT_SELF("receipt-self"),
    ANCHORING_REQUEST("anchoring-request"),
    ANCHORING_REMINDER("anchoring-reminder"),
    PROOF_REQUEST("proof-request"),
    PROOF_REMINDER("proof-reminder"),
    ANCHORED("anchored"),
    ANCHORING_DECLINED("anchoring-declined"),
    LAPSED("lapsed"),
    WITHDRAWN("withdrawn"),
    CORRECTION_REQUESTED("correction-requested"),
    CORRECTED("corrected"),
    ELIGIBILITY_TASK("eligibility-task"),
    JURY_TASK("jury-task"),
    WINNER_IN_CONFIDENCE("winner-in-confidence"),
    ANNOUNCEMENT("announcement"),
    NOT_SELECTED("not-selected"),
    NO_PRIZE("no-prize"),
    INELIGIBLE("ineligible");

    private final String word;

    MailTemplate(String word) {
        this.word = word;
    }

    /** The spelling in texts, events and logs, for example {@code anchoring-request}. */
    public String word() {
        return word;
    }

    /**
     * Whether the address alone would give away what nobody may know yet. Even the domain of the winner's address
     * names the municipality that won.
     */
    public boolean hidesRecipient() {
        return this == WINNER_IN_CONFIDENCE;
    }
}
