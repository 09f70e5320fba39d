package no.kommunepris.nomination.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent.Kind;
import no.kommunepris.events.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality sees before it answers: the whole text it is asked to stand behind.
 *
 * @param municipality the asked municipality's name
 * @param kind whether it is asked for an answer, or its nominator for a proof of the address
 * @param others the names of the other municipalities of the nomination
 * @param language the language of the letter that carried the link
 * @param answeredAt when it answered; null where it has not
 */
public record AnchoringView(
        Texts awardName,
        String award,
        String municipality,
        Kind kind,
        Door door,
        String candidate,
        String summary,
        List<Criterion> criteria,
        Map<String, String> arguments,
        @Nullable String sources,
        String nominatorName,
        List<String> others,
        Instant deadline,
        Language language,
        @Nullable Instant answeredAt) {

    /** Whether the link still takes an answer, and if not, why. */
    public enum Door {
        OPEN,
        CONFIRMED,
        DECLINED,
        /** A newer letter has been sent. */
        REPLACED,
        /** The nominator is correcting the text; a new letter will come. */
        BEING_CORRECTED,
        EXPIRED,
        /** The nomination has ended without this municipality's answer. */
        OVER
    }

    @Override
    public String toString() {
        return "anchoring view";
    }
}
