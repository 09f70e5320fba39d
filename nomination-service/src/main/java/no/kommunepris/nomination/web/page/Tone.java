package no.kommunepris.nomination.web.page;

import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.State;

/** The colour class of a state. The words beside it say the same, for whoever does not see colours. */
public final class Tone {
    private Tone() {}

    public static String of(State state) {
        return switch (state) {
            case AWAITING_ANCHORING, CORRECTION_REQUESTED -> "wait";
            case WINNER -> "good";
            case DECLINED, LAPSED, INELIGIBLE -> "bad";
            default -> "";
        };
    }

    public static String of(Anchoring.Status status) {
        return switch (status) {
            case CONFIRMED -> "good";
            case DECLINED -> "bad";
            case ASKED, WAITING_FOR_ADDRESS -> "wait";
            case NOT_ASKED -> "";
        };
    }
}
