package no.kommunepris.nomination.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Contact;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.events.NominationEvent.Kind;
import no.kommunepris.events.NominationEvent.Means;
import no.kommunepris.events.NominationEvent.Outcome;
import no.kommunepris.events.RoundEvent.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A nomination. One method per transition: it checks, changes and returns what happened. The same request again is
 * harmless and returns nothing; a forbidden one throws a {@link RefusedException} that says why. Its state never tells
 * more than may be known: it becomes {@link State#WINNER} or {@link State#NOT_SELECTED} at the announcement only.
 */
public final class Nomination extends NominationRecord {
    private static final List<NominationEvent> NOTHING = List.of();
    private static final Duration ONE_CLICK = Duration.ofSeconds(30);

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
        List<Anchoring> before = List.copyOf(anchorings);
        anchorings = new ArrayList<>();
        for (MunicipalityRef municipality : municipalities) {
            anchorings.add(before.stream()
                    .filter(a -> a.municipality().equals(municipality.number()))
                    .map(Anchoring::anew)
                    .findFirst()
                    .orElseGet(() -> Anchoring.of(municipality.number(), municipality.name())));
        }
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

    /** Asks the municipality at its registered address. Harmless once it has been asked. */
    public List<NominationEvent> requestAnchoring(
            String municipality, Contact registered, SecretLinks links, Instant now) {
        return mayBeAsked(municipality) ? ask(municipality, Kind.REQUEST, registered, links, now) : NOTHING;
    }

    /** Asks the self-nominator to prove the address in the municipality's domain. Harmless once it has been asked. */
    public List<NominationEvent> askForProof(String municipality, SecretLinks links, Instant now) {
        Contact to = Objects.requireNonNull(nominator().contact(), "only an address can be proved");
        return mayBeAsked(municipality) ? ask(municipality, Kind.PROOF, to, links, now) : NOTHING;
    }

    /** The registered address is not confirmed, so nothing is sent before the secretariat has checked it. */
    public List<NominationEvent> waitForAddress(String municipality) {
        if (mayBeAsked(municipality)) {
            replace(anchoring(municipality).waitingForAddress());
            state = State.AWAITING_ANCHORING;
        }
        return NOTHING;
    }

    private boolean mayBeAsked(String municipality) {
        Anchoring.Status status = anchoring(municipality).status();
        return (state == State.SUBMITTED || state == State.AWAITING_ANCHORING)
                && (status == Anchoring.Status.NOT_ASKED || status == Anchoring.Status.WAITING_FOR_ADDRESS);
    }

    /** A new letter with a new secret, to the registered address (or to the nominator who is to prove an address). */
    public List<NominationEvent> resend(
            String municipality, @Nullable Contact registered, SecretLinks links, Who who, Instant now) {
        Anchoring anchoring = mustBeWaitingFor(municipality, now);
        if (isDoubleClick(anchoring, now)) {
            return NOTHING;
        }
        Contact own = nominator().contact();
        boolean proof = anchoring.kind() == Kind.PROOF && own != null;
        Contact to = proof ? own : registered;
        if (to == null) {
            throw new RefusedException("address-unconfirmed", anchoring.name());
        }
        note(who, now, "resent", anchoring.name());
        return ask(municipality, proof ? Kind.PROOF : Kind.REQUEST, to, links, now);
    }

    /** A new letter with a new secret, to a named person whom the secretariat found. */
    public List<NominationEvent> forward(String municipality, Contact to, SecretLinks links, Who who, Instant now) {
        Anchoring anchoring = mustBeWaitingFor(municipality, now);
        if (isDoubleClick(anchoring, now) && to.equals(anchoring.sentTo())) {
            return NOTHING;
        }
        note(who, now, "forwarded", anchoring.name(), to.name() + " <" + to.email() + ">");
        return ask(municipality, Kind.REQUEST, to, links, now);
    }

    private static boolean isDoubleClick(Anchoring anchoring, Instant now) {
        Instant asked = anchoring.askedAt();
        return anchoring.generation() > 1 && asked != null && now.isBefore(asked.plus(ONE_CLICK));
    }

    private List<NominationEvent> ask(String municipality, Kind kind, Contact to, SecretLinks links, Instant now) {
        Anchoring before = anchoring(municipality);
        Secret secret = links.anchoring(id(), municipality, before.generation() + 1);
        Anchoring asked = before.asked(kind, to, secret, now);
        replace(asked);
        state = State.AWAITING_ANCHORING;
        return List.of(letters(links).request(asked));
    }

    /**
     * Reminds a municipality that has not answered.
     *
     * @param occasion names this reminder, so that a retry does not send it twice
     */
    public List<NominationEvent> remind(String municipality, String occasion, SecretLinks links) {
        Anchoring anchoring = anchoring(municipality);
        if (state != State.AWAITING_ANCHORING
                || anchoring.status() != Anchoring.Status.ASKED
                || occasion.equals(anchoring.remindedFor())) {
            return NOTHING;
        }
        Anchoring reminded = anchoring.reminded(occasion);
        replace(reminded);
        return List.of(letters(links).reminder(reminded));
    }

    /** The municipality stands behind the nomination; said on the page of the secret link. */
    public List<NominationEvent> confirm(String tokenHash, Confirmation by, SecretLinks links, Instant now) {
        Anchoring anchoring = anchoringOf(tokenHash);
        Evidence yes =
                new Evidence(true, means(anchoring), by.name(), by.title(), by.email(), null, now, textHash(), null);
        return answer(anchoring, tokenHash, yes, links);
    }

    /** The municipality says no, and the nomination ends; said on the page of the secret link. */
    public List<NominationEvent> decline(String tokenHash, Refusal by, SecretLinks links, Instant now) {
        Anchoring anchoring = anchoringOf(tokenHash);
        Evidence no =
                new Evidence(false, means(anchoring), by.name(), by.title(), null, by.reason(), now, textHash(), null);
        return answer(anchoring, tokenHash, no, links);
    }

    private static Means means(Anchoring anchoring) {
        return anchoring.kind() == Kind.PROOF ? Means.PROOF : Means.LINK;
    }

    /**
     * The secretariat records an answer that came outside the link.
     *
     * @param by who answered, and the reason: why declined, or how the secretariat knows
     */
    public List<NominationEvent> recordAnswer(
            String municipality, Means means, boolean confirmed, Refusal by, SecretLinks links, Who who, Instant now) {
        Anchoring anchoring = anchoring(municipality);
        Evidence answer = new Evidence(
                confirmed, means, by.name(), by.title(), null, by.reason(), now, textHash(), who.username());
        List<NominationEvent> told = answer(anchoring, null, answer, links);
        if (!told.isEmpty()) {
            note(who, now, confirmed ? "confirmed" : "declined", anchoring.name(), means.name(), by.reason());
        }
        return told;
    }

    private List<NominationEvent> answer(
            Anchoring anchoring, @Nullable String tokenHash, Evidence answer, SecretLinks links) {
        if (anchoring.isAnswered()) {
            if (anchoring.isConfirmed() == answer.confirmed()) {
                return NOTHING;
            }
            throw new RefusedException(anchoring.isConfirmed() ? "already-confirmed" : "already-declined");
        }
        if (tokenHash != null && !anchoring.isLatest(tokenHash)) {
            throw new RefusedException("link-replaced");
        }
        mustBeWaitingFor(anchoring.municipality(), answer.at());
        replace(anchoring.answered(answer));
        if (!answer.confirmed()) {
            state = State.DECLINED;
        }
        return List.of(letters(links).answer(anchoring.municipality(), answer));
    }

    private Anchoring mustBeWaitingFor(String municipality, Instant now) {
        Anchoring anchoring = anchoring(municipality);
        if (state == State.CORRECTION_REQUESTED) {
            throw new RefusedException("being-corrected");
        }
        if (!state.isBeforeTheJury()) {
            throw new RefusedException("nomination-over");
        }
        if (anchoring.isAnswered()) {
            throw new RefusedException("already-answered", anchoring.name());
        }
        if (!now.isBefore(anchoringDeadline)) {
            throw new RefusedException("anchoring-expired", anchoringDeadline);
        }
        return anchoring;
    }

    /** The deadline has passed. Harmless when every municipality confirmed in time, or when it is over already. */
    public List<NominationEvent> lapse(SecretLinks links) {
        if (!state.isBeforeTheJury() || isFullyConfirmed()) {
            return NOTHING;
        }
        state = State.LAPSED;
        return List.of(new NominationEvent.Lapsed(waitingFor(), letters(links).notice(null)));
    }

    /**
     * Over to the jury. Harmless when it has been handed over, or has ended meanwhile.
     *
     * @param fallback who is told in confidence of a win when nobody in the municipality has given an address
     */
    public List<NominationEvent> handOver(Contact fallback, SecretLinks links) {
        if (!state.isBeforeTheJury()) {
            return NOTHING;
        }
        if (!isFullyConfirmed()) {
            throw new IllegalStateException("Not every municipality has confirmed " + id());
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

    /** The jury's word is out, and the nomination ends. Harmless when it has ended already. */
    public List<NominationEvent> close(Outcome outcome, SecretLinks links) {
        if (!state.isWithTheJury()) {
            return NOTHING;
        }
        state = State.valueOf(outcome.name());
        return List.of(new NominationEvent.Closed(
                outcome, letters(links).notice(outcome == Outcome.INELIGIBLE ? ruling : null)));
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

    private Letters letters(SecretLinks links) {
        return new Letters(this, links);
    }
}
