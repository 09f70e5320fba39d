package no.kommunepris.nomination.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Contact;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Kind;
import no.kommunepris.events.NominationEvent.Means;
import org.jspecify.annotations.Nullable;

/** The part of a nomination's life in which its municipalities are asked, and answer. */
public abstract sealed class NominationAnchoring extends NominationRecord permits Nomination {
    static final List<NominationEvent> NOTHING = List.of();

    private static final Duration ONE_CLICK = Duration.ofSeconds(30);

    NominationAnchoring() {}

    NominationAnchoring(String id) {
        super(id);
    }

    /** Asks the municipality at its registered address. Harmless once it has been asked. */
    public List<NominationEvent> requestAnchoring(
            String municipality, Contact registered, SecretLinks links, Instant now) {
        return mayBeAsked(municipality) ? ask(municipality, Kind.REQUEST, registered, links, now) : NOTHING;
    }

    /**
     * Asks the self-nominator to prove the address in the municipality's domain. Harmless once it has been asked.
     *
     * @throws RefusedException when the nominator does not speak for this municipality, or has no address
     */
    public List<NominationEvent> askForProof(String municipality, SecretLinks links, Instant now) {
        Contact to = nominator().contact();
        if (to == null || !municipality.equals(nominator().municipality())) {
            throw new RefusedException(
                    "nothing-to-prove", anchoring(municipality).name());
        }
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
        if (isDoubleClick(now, done -> done.isLetterTo(anchoring.name()))) {
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
        String person = to.name() + " <" + to.email() + ">";
        if (isDoubleClick(now, done -> done.isLetterTo(anchoring.name(), person))) {
            return NOTHING;
        }
        note(who, now, "forwarded", anchoring.name(), person);
        return ask(municipality, Kind.REQUEST, to, links, now);
    }

    /** Whether the latest thing the desk did was the same, just now. */
    private boolean isDoubleClick(Instant now, Predicate<LogEntry> theSame) {
        if (log.isEmpty()) {
            return false;
        }
        LogEntry latest = log.get(log.size() - 1);
        return theSame.test(latest) && now.isBefore(latest.at().plus(ONE_CLICK));
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

    Letters letters(SecretLinks links) {
        return new Letters(this, links);
    }
}
