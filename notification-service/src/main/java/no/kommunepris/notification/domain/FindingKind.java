package no.kommunepris.notification.domain;

/** What can be wrong with a nomination or round; each has a sentence that says what, and one that says what to do. */
public enum FindingKind {
    NO_PROCESS,
    PROCESS_ENDED_EARLY,
    PROCESS_STILL_RUNS,
    PROCESS_ELSEWHERE,
    TWO_PROCESSES,
    NO_REVIEW,
    REVIEW_TOO_EARLY,
    REVIEW_DIFFERS,
    NO_JURY_ROUND,
    ANNOUNCEMENT_DIFFERS,
    UNKNOWN_TO_NOMINATIONS,
    EVENT_MISSING,
    EVENT_UNKNOWN,
    MAILS_NOT_ASKED,
    MAIL_MISSING,
    MAIL_GIVEN_UP,
    EVENTS_WAIT,
    QUARANTINE,
    INCIDENT,
    DEAD_LETTER
}
