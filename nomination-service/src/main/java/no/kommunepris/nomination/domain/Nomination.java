package no.kommunepris.nomination.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Contact;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.events.NominationEvent.Outcome;
import no.kommunepris.events.RoundEvent.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A nomination. One method per transition: it checks, changes and returns what happened. The same request again is
 * harmless and returns nothing; a forbidden one throws a {@link RefusedException} that says why. Its state never tells
 * more than may be known: it becomes {@link State#WINNER} or {@link State#NOT_SELECTED} at the announcement only.
 */
public final class Nomination extends NominationAnchoring {

    /** Where a new nomination comes from and what it is called. */
    public record Origin(
            String id,
            String reference,
            String formHash,
            Channel channel,
            @Nullable Who registeredBy) {}

    private Nomination() {}

    private Nomination(String id) {
        super(id);
    }

    /**
     * A new nomination from a tidy, checked form.
     *
     * @throws RefusedException when the round is not open at this time
     */
    public static Nomination submit(
            Origin origin,
            Round round,
            NominationForm form,
            List<MunicipalityRef> municipalities,
            SecretLinks links,
            Instant now) {
        round.mustBeOpen(now);
        Nomination nomination = new Nomination(origin.id());
        nomination.roundId = round.id();
        nomination.award = round.award();
        nomination.awardName = round.awardName();
        nomination.reference = origin.reference();
        nomination.channel = origin.channel();
        nomination.formHash = origin.formHash();
        nomination.statusHash = links.status(origin.id()).hash();
        nomination.submittedAt = now;
        nomination.anchoringDeadline = round.schedule().anchoringDeadline();
        nomination.fill(form, municipalities);
        if (origin.registeredBy() != null) {
            nomination.note(
                    origin.registeredBy(), now, "registered", origin.channel().name());
        }
        return nomination;
    }

    private void fill(NominationForm form, List<MunicipalityRef> municipalities) {
        content = Content.of(form);
        nominator = new Nominator(form.nominatorName(), form.nominatorEmail(), form.language(), form.ownMunicipality());
        List<Anchoring> before =
                Stream.concat(anchorings.stream(), dropped.stream()).toList();
        anchorings = new ArrayList<>();
        for (MunicipalityRef municipality : municipalities) {
            anchorings.add(before.stream()
                    .filter(a -> a.municipality().equals(municipality.number()))
                    .map(Anchoring::anew)
                    .findFirst()
                    .orElseGet(() -> Anchoring.of(municipality.number(), municipality.name())));
        }
        List<String> concerned = municipalities();
        dropped = before.stream()
                .filter(a -> !concerned.contains(a.municipality()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What a new nomination tells. */
    public List<NominationEvent> submission(SecretLinks links) {
        return List.of(new NominationEvent.Submitted(
                reference,
                award,
                channel,
                isSelfNomination(),
                municipalities(),
                content().criteria(),
                submittedAt,
                anchoringDeadline,
                letters(links).notice(null)));
    }

    /**
     * Over to the jury. Harmless when it has been handed over, or has ended meanwhile.
     *
     * @param fallback who is told in confidence of a win when nobody in the municipality has given an address
     * @throws RefusedException while a municipality has not confirmed
     */
    public List<NominationEvent> handOver(Contact fallback, SecretLinks links) {
        if (!state.isBeforeTheJury()) {
            return NOTHING;
        }
        if (!isFullyConfirmed()) {
            throw new RefusedException("not-anchored", String.join(", ", waitingFor()));
        }
        state = State.ANCHORED;
        return List.of(letters(links).anchored(fallback));
    }

    /** The jury has begun with it. */
    public List<NominationEvent> reviewStarted() {
        if (state == State.ANCHORED) {
            state = State.UNDER_REVIEW;
        }
        return NOTHING;
    }

    /** The jury is through with it. */
    public List<NominationEvent> reviewCompleted() {
        if (state == State.ANCHORED || state == State.UNDER_REVIEW) {
            state = State.REVIEWED;
        }
        return NOTHING;
    }

    /** The secretariat found it not eligible; the reason is kept for the notice to the nominator. */
    public List<NominationEvent> foundIneligible(String reason) {
        if (state.isWithTheJury()) {
            ruling = reason;
        }
        return NOTHING;
    }

    /** The round is over without a winner; kept for the notice to the nominator. */
    public List<NominationEvent> nobodyWon() {
        if (state.isWithTheJury()) {
            nobodyWon = true;
        }
        return NOTHING;
    }

    /** The jury's word is out, and the nomination ends. Harmless when it has ended already. */
    public List<NominationEvent> close(Outcome outcome, SecretLinks links) {
        if (!state.isWithTheJury()) {
            return NOTHING;
        }
        state = State.valueOf(outcome.name());
        return List.of(new NominationEvent.Closed(
                outcome,
                isWithoutPrize() ? true : null,
                letters(links).notice(outcome == Outcome.INELIGIBLE ? ruling : null)));
    }

    /** The nominator takes it back, which is possible until the jury decides. */
    public List<NominationEvent> withdraw(Schedule schedule, SecretLinks links, Instant now) {
        if (state == State.WITHDRAWN) {
            return NOTHING;
        }
        if (!mayBeWithdrawn(schedule, now)) {
            throw new RefusedException(state.isFinal() ? "nomination-over" : "too-late-to-withdraw");
        }
        state = State.WITHDRAWN;
        return List.of(new NominationEvent.Withdrawn(now, letters(links).notice(null)));
    }

    /** The secretariat sends it back to its nominator. */
    public List<NominationEvent> requestCorrection(
            String what, Instant deadline, SecretLinks links, Who who, Instant now) {
        Correction asked = new Correction(what, deadline);
        if (state == State.CORRECTION_REQUESTED && asked.equals(correction)) {
            return NOTHING;
        }
        if (!state.isBeforeTheJury() || isFullyConfirmed()) {
            throw new RefusedException("too-late-to-correct");
        }
        if (!deadline.isAfter(now) || deadline.isAfter(anchoringDeadline)) {
            throw new InvalidFormException(FieldProblem.of("deadline", "deadline-outside", anchoringDeadline));
        }
        state = State.CORRECTION_REQUESTED;
        correction = asked;
        note(who, now, "correction-requested", what);
        return List.of(
                new NominationEvent.CorrectionRequested(deadline, letters(links).notice(what)));
    }

    /** The nominator corrects it, and every municipality must confirm the new text. */
    public List<NominationEvent> correct(
            NominationForm form, List<MunicipalityRef> municipalities, SecretLinks links, Instant now) {
        if (!mayBeCorrected(now)) {
            throw new RefusedException("too-late-to-correct");
        }
        boolean unchanged = Content.of(form).equals(content)
                && municipalities.stream().map(MunicipalityRef::number).toList().equals(municipalities());
        if (unchanged && state != State.CORRECTION_REQUESTED) {
            return NOTHING;
        }
        fill(form, municipalities);
        correction = null;
        state = State.AWAITING_ANCHORING;
        return List.of(new NominationEvent.Corrected(
                municipalities(), content().criteria(), letters(links).notice(null)));
    }

    /** The round got other dates. */
    public List<NominationEvent> reschedule(Schedule schedule) {
        if (state.isBeforeTheJury()) {
            anchoringDeadline = schedule.anchoringDeadline();
        }
        return NOTHING;
    }
}
