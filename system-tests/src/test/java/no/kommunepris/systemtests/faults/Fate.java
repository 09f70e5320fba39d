package no.kommunepris.systemtests.faults;

/** What is to become of a nomination; decided before it is sent, and done by those who take part. */
enum Fate {
    WINNER("winner"),
    NOT_SELECTED("not-selected"),
    INELIGIBLE("ineligible"),
    DECLINED("declined"),
    LAPSED("lapsed"),
    WITHDRAWN_AT_ONCE("withdrawn"),
    WITHDRAWN_FROM_THE_JURY("withdrawn");

    private final String state;

    Fate(String state) {
        this.state = state;
    }

    /** In the words of the public API. */
    String state() {
        return state;
    }

    /** Whether its municipalities say yes. */
    boolean confirmed() {
        return this == WINNER || this == NOT_SELECTED || this == INELIGIBLE || this == WITHDRAWN_FROM_THE_JURY;
    }
}
