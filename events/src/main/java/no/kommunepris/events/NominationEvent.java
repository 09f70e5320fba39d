package no.kommunepris.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a nomination in nomination-service. Subject and key: the nomination's id. */
public sealed interface NominationEvent extends Event {

    /** How a nomination came in. */
    enum Channel {
        WEB,
        API,
        EMAIL,
        PHONE,
        PAPER
    }

    /** What a municipality is asked for: an answer, or (a self-nominator) a proof of an address in its domain. */
    enum Kind {
        REQUEST,
        PROOF
    }

    /** How an answer came in. */
    enum Means {
        LINK,
        PROOF,
        PHONE,
        LETTER
    }

    /** How a nomination ended. */
    enum Outcome {
        WINNER,
        NOT_SELECTED,
        INELIGIBLE
    }

    /**
     * A nomination came in; its nominator gets a receipt.
     *
     * @param anchoringDeadline when it lapses unless every municipality has confirmed
     */
    record Submitted(
            String reference,
            String award,
            Channel channel,
            boolean selfNomination,
            List<String> municipalities,
            List<String> criteria,
            Instant submittedAt,
            Instant anchoringDeadline,
            Sealed<Notice> sealed)
            implements NominationEvent {}

    /** A municipality was asked to confirm. */
    record AnchoringRequested(String municipality, Kind kind, Instant deadline, Sealed<Letter> sealed)
            implements NominationEvent {}

    /**
     * A municipality that has not answered was reminded.
     *
     * @param reminder 1 for the first reminder
     */
    record AnchoringReminded(String municipality, Kind kind, int reminder, Instant deadline, Sealed<Letter> sealed)
            implements NominationEvent {}

    /**
     * A municipality stands behind the nomination.
     *
     * @param textHash SHA-256 (hex) of the text that was confirmed
     * @param waitingFor the municipalities that have not answered yet
     */
    record AnchoringConfirmed(
            String municipality,
            Means means,
            Instant confirmedAt,
            String textHash,
            List<String> waitingFor,
            Sealed<Notice> sealed)
            implements NominationEvent {}

    /** A municipality said no, and the nomination ends. The reason stands in the notice. */
    record AnchoringDeclined(String municipality, Means means, Instant declinedAt, Sealed<Notice> sealed)
            implements NominationEvent {}

    /** Every municipality has confirmed: over to the jury. */
    record Anchored(List<String> municipalities, List<String> criteria, boolean selfNomination, Sealed<Dossier> sealed)
            implements NominationEvent {}

    /** The secretariat sent the nomination back to its nominator. What to correct stands in the notice. */
    record CorrectionRequested(Instant deadline, Sealed<Notice> sealed) implements NominationEvent {}

    /** The nominator corrected it. The municipalities must confirm the new text. */
    record Corrected(List<String> municipalities, List<String> criteria, Sealed<Notice> sealed)
            implements NominationEvent {}

    /** The anchoring deadline passed without an answer from these municipalities. */
    record Lapsed(List<String> unanswered, Sealed<Notice> sealed) implements NominationEvent {}

    /** The nominator withdrew it. */
    record Withdrawn(Instant withdrawnAt, Sealed<Notice> sealed) implements NominationEvent {}

    /**
     * The jury's word has reached the nomination: its last event. Comes after the announcement, never before.
     *
     * @param nobodyWon true when it was not selected because the round ended without a winner; else missing
     */
    record Closed(
            Outcome outcome,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean nobodyWon,

            Sealed<Notice> sealed)
            implements NominationEvent {}

    /**
     * What a mail to the nominator is made of.
     *
     * @param link the secret address of the status page; null where the nominator gave no e-mail
     * @param remark a reason in somebody's own words: why declined, what to correct, why ineligible
     */
    record Notice(
            @Nullable Contact to,
            String awardName,
            String candidate,
            @Nullable String link,
            @Nullable String remark) {
        @Override
        public String toString() {
            return "notice";
        }
    }

    /**
     * What a mail to a municipality is made of.
     *
     * @param to the registered address, or the address to be proved
     * @param link the secret address of the anchoring page
     */
    record Letter(
            Contact to,
            String awardName,
            String municipalityName,
            String candidate,
            String nominatorName,
            String link) {
        @Override
        public String toString() {
            return "letter";
        }
    }
}
