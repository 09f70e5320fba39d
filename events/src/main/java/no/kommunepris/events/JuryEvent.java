package no.kommunepris.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the jury does, in jury-service. */
public sealed interface JuryEvent extends Event {

    /** A nomination reached the jury and waits for the secretariat's formal check. Subject: nomination id. */
    record ReviewStarted(Sealed<Work> sealed) implements JuryEvent {}

    /** Formally in order: the jurors (in the sealed part) have an assessment to make. Subject: nomination id. */
    record FoundEligible(Instant reviewDeadline, Sealed<Work> sealed) implements JuryEvent {}

    /** Formally not in order. Subject: nomination id. */
    record FoundIneligible(Sealed<Ruling> sealed) implements JuryEvent {}

    /** One more juror has assessed; nobody is told who or what. Subject: nomination id. */
    record AssessmentRecorded(int recorded, int expected) implements JuryEvent {}

    /** One more juror has a conflict of interest; nobody is told who. Subject: nomination id. */
    record JurorRecused(int recused, int expected) implements JuryEvent {}

    /** Every juror has answered, or the review deadline has passed. Subject: nomination id. */
    record ReviewCompleted(int assessments, int recusals, boolean quorate) implements JuryEvent {}

    /** The jury has decided and every body stands behind it. Everything about it is sealed. Subject: round id. */
    record WinnerSelected(int attempt, Sealed<Winner> sealed) implements JuryEvent {}

    /** Out it goes. Subject: round id. */
    record WinnerAnnounced(
            String nomination,
            String candidate,
            List<Dossier.MunicipalityName> municipalities,
            Texts announcement,
            @Nullable String winnerWords,
            Instant announcedAt)
            implements JuryEvent {}

    /**
     * The round is over without a winner: nobody was left to choose among. Whether anybody was chosen on the way and said
     * no is told to nobody. Subject: round id.
     */
    record EndedWithoutWinner(Instant endedAt) implements JuryEvent {}

    /**
     * It did not win; told only when the outcome of the round may be known. Subject: nomination id.
     *
     * @param winner the nomination that won; missing when the round ended without a winner
     */
    record NotSelected(@Nullable String winner) implements JuryEvent {}

    /** Who has work to do, and on what. */
    record Work(String awardName, String candidate, List<Contact> people) {
        @Override
        public String toString() {
            return "work";
        }
    }

    /** The secretariat's reason. */
    record Ruling(String reason) {
        @Override
        public String toString() {
            return "ruling";
        }
    }

    /**
     * The winner, in confidence.
     *
     * @param token the secret of the prize page
     * @param link the whole secret address of the prize page
     * @param answerBy when the jury wants to know
     */
    record Winner(
            String nomination,
            String candidate,
            String awardName,
            Contact contact,
            String token,
            String link,
            int guests,
            Instant answerBy) {
        @Override
        public String toString() {
            return "winner";
        }
    }
}
