package no.kommunepris.nomination.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a nomination is on its way. */
public enum State {
    SUBMITTED,
    AWAITING_ANCHORING,
    CORRECTION_REQUESTED,
    ANCHORED,
    UNDER_REVIEW,
    REVIEWED,
    NOT_SELECTED,
    WINNER,
    DECLINED,
    LAPSED,
    INELIGIBLE,
    WITHDRAWN;

    private static final Set<State> BEFORE_THE_JURY = EnumSet.of(SUBMITTED, AWAITING_ANCHORING, CORRECTION_REQUESTED);
    private static final Set<State> WITH_THE_JURY = EnumSet.of(ANCHORED, UNDER_REVIEW, REVIEWED);

    /** Municipalities may still have to answer. */
    public boolean isBeforeTheJury() {
        return BEFORE_THE_JURY.contains(this);
    }

    /** Anchored, and without an outcome that may be told. */
    public boolean isWithTheJury() {
        return WITH_THE_JURY.contains(this);
    }

    /** Nothing will happen to it any more. */
    public boolean isFinal() {
        return !isBeforeTheJury() && !isWithTheJury();
    }
}
