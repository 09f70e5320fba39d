package no.kommunepris.jury.application;

/** The process of a round, for those who may hurry it. */
public interface AwardRoundInProgress {

    /** Announces before the time; false when the round does not wait for its announcement. */
    boolean announceNow(String roundId);

    /** Whether the round waits for its announcement time. */
    boolean waitsForAnnouncement(String roundId);
}
