package no.kommunepris.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every type of event there is: its name on the wire, its topic, its record. The catalogue is generated from here. */
public enum EventType {
    NOMINATION_SUBMITTED("nomination.submitted.v1", Topic.NOMINATION_EVENTS, NominationEvent.Submitted.class),
    ANCHORING_REQUESTED(
            "nomination.anchoring-requested.v1", Topic.NOMINATION_EVENTS, NominationEvent.AnchoringRequested.class),
    ANCHORING_REMINDED(
            "nomination.anchoring-reminded.v1", Topic.NOMINATION_EVENTS, NominationEvent.AnchoringReminded.class),
    ANCHORING_CONFIRMED(
            "nomination.anchoring-confirmed.v1", Topic.NOMINATION_EVENTS, NominationEvent.AnchoringConfirmed.class),
    ANCHORING_DECLINED(
            "nomination.anchoring-declined.v1", Topic.NOMINATION_EVENTS, NominationEvent.AnchoringDeclined.class),
    NOMINATION_ANCHORED("nomination.anchored.v1", Topic.NOMINATION_EVENTS, NominationEvent.Anchored.class),
    CORRECTION_REQUESTED(
            "nomination.correction-requested.v1", Topic.NOMINATION_EVENTS, NominationEvent.CorrectionRequested.class),
    NOMINATION_CORRECTED("nomination.corrected.v1", Topic.NOMINATION_EVENTS, NominationEvent.Corrected.class),
    NOMINATION_LAPSED("nomination.lapsed.v1", Topic.NOMINATION_EVENTS, NominationEvent.Lapsed.class),
    NOMINATION_WITHDRAWN("nomination.withdrawn.v1", Topic.NOMINATION_EVENTS, NominationEvent.Withdrawn.class),
    NOMINATION_CLOSED("nomination.closed.v1", Topic.NOMINATION_EVENTS, NominationEvent.Closed.class),

    ROUND_OPENED("round.opened.v1", Topic.ROUND_EVENTS, RoundEvent.Opened.class),
    ROUND_RESCHEDULED("round.rescheduled.v1", Topic.ROUND_EVENTS, RoundEvent.Rescheduled.class),
    NOMINATIONS_CLOSED("round.nominations-closed.v1", Topic.ROUND_EVENTS, RoundEvent.NominationsClosed.class),
    WINNER_ACCEPTED("round.winner-accepted.v1", Topic.ROUND_EVENTS, RoundEvent.WinnerAccepted.class),
    WINNER_DECLINED("round.winner-declined.v1", Topic.ROUND_EVENTS, RoundEvent.WinnerDeclined.class),

    REVIEW_STARTED("review.started.v1", Topic.JURY_EVENTS, JuryEvent.ReviewStarted.class),
    FOUND_ELIGIBLE("review.found-eligible.v1", Topic.JURY_EVENTS, JuryEvent.FoundEligible.class),
    FOUND_INELIGIBLE("review.found-ineligible.v1", Topic.JURY_EVENTS, JuryEvent.FoundIneligible.class),
    ASSESSMENT_RECORDED("review.assessment-recorded.v1", Topic.JURY_EVENTS, JuryEvent.AssessmentRecorded.class),
    JUROR_RECUSED("review.juror-recused.v1", Topic.JURY_EVENTS, JuryEvent.JurorRecused.class),
    REVIEW_COMPLETED("review.completed.v1", Topic.JURY_EVENTS, JuryEvent.ReviewCompleted.class),
    WINNER_SELECTED("round.winner-selected.v1", Topic.JURY_EVENTS, JuryEvent.WinnerSelected.class),
    WINNER_ANNOUNCED("round.winner-announced.v1", Topic.JURY_EVENTS, JuryEvent.WinnerAnnounced.class),
    ENDED_WITHOUT_WINNER("round.ended-without-winner.v1", Topic.JURY_EVENTS, JuryEvent.EndedWithoutWinner.class),
    NOT_SELECTED("round.not-selected.v1", Topic.JURY_EVENTS, JuryEvent.NotSelected.class),

    NOTIFICATION_SENT("notification.sent.v1", Topic.NOTIFICATION_EVENTS, NotificationEvent.Sent.class),
    NOTIFICATION_FAILED("notification.failed.v1", Topic.NOTIFICATION_EVENTS, NotificationEvent.Failed.class);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::typeName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::record, Function.identity()));

    private final String typeName;
    private final String topic;
    private final Class<? extends Event> record;

    EventType(String shortName, String topic, Class<? extends Event> record) {
        this.typeName = "no.kommunepris." + shortName;
        this.topic = topic;
        this.record = record;
    }

    /** The value of {@code ce_type}, for example {@code no.kommunepris.nomination.submitted.v1}. */
    public String typeName() {
        return typeName;
    }

    public String topic() {
        return topic;
    }

    public Class<? extends Event> record() {
        return record;
    }

    /** The type with this name, or nothing when it is not one of ours (a newer version, say). */
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    public static EventType of(Event event) {
        return BY_RECORD.get(event.getClass());
    }
}
