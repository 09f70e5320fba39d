package no.kommunepris.nomination.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.kommunepris.events.Contact;
import no.kommunepris.events.NominationEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One municipality's part in the anchoring of a nomination.
 *
 * @param name the municipality as people say it
 * @param generation the number of the latest letter, 0 before the first
 * @param tokenHashes the hashes of the secrets of all letters; only the last one opens the page for an answer
 * @param sentTo who got the latest letter
 * @param remindedFor what the latest reminder was for, so that a retried reminder is not sent again
 */
public record Anchoring(
        String municipality,
        String name,
        Status status,
        @Nullable Kind kind,
        int generation,
        List<String> tokenHashes,
        @Nullable Contact sentTo,
        @Nullable Instant askedAt,
        int reminders,
        @Nullable String remindedFor,
        @Nullable Evidence evidence) {

    /** How far one municipality has come. */
    public enum Status {
        NOT_ASKED,
        /** The registered address is unconfirmed; the secretariat must check it first. */
        WAITING_FOR_ADDRESS,
        ASKED,
        CONFIRMED,
        DECLINED
    }

    static Anchoring of(String municipality, String name) {
        return new Anchoring(municipality, name, Status.NOT_ASKED, null, 0, List.of(), null, null, 0, null, null);
    }

    public boolean isAnswered() {
        return status == Status.CONFIRMED || status == Status.DECLINED;
    }

    public boolean isConfirmed() {
        return status == Status.CONFIRMED;
    }

    /** Whether this secret was ever sent to this municipality. */
    public boolean wasSent(String tokenHash) {
        return tokenHashes.contains(tokenHash);
    }

    /** Whether this secret is the one of the latest letter, and that letter asks about the present text. */
    public boolean isLatest(String tokenHash) {
        return status != Status.NOT_ASKED
                && status != Status.WAITING_FOR_ADDRESS
                && !tokenHashes.isEmpty()
                && tokenHashes.get(tokenHashes.size() - 1).equals(tokenHash);
    }

    Anchoring waitingForAddress() {
        return new Anchoring(
                municipality,
                name,
                Status.WAITING_FOR_ADDRESS,
                null,
                generation,
                tokenHashes,
                null,
                null,
                0,
                null,
                null);
    }

    Anchoring asked(Kind newKind, Contact to, Secret secret, Instant now) {
        List<String> hashes = new ArrayList<>(tokenHashes);
        hashes.add(secret.hash());
        return new Anchoring(municipality, name, Status.ASKED, newKind, generation + 1, hashes, to, now, 0, null, null);
    }

    Anchoring reminded(String occasion) {
        return new Anchoring(
                municipality,
                name,
                status,
                kind,
                generation,
                tokenHashes,
                sentTo,
                askedAt,
                reminders + 1,
                occasion,
                evidence);
    }

    Anchoring answered(Evidence answer) {
        return new Anchoring(
                municipality,
                name,
                answer.confirmed() ? Status.CONFIRMED : Status.DECLINED,
                kind,
                generation,
                tokenHashes,
                sentTo,
                askedAt,
                reminders,
                remindedFor,
                answer);
    }

    /** Starts anew, for a corrected text; letters sent before no longer count. */
    Anchoring anew() {
        return new Anchoring(
                municipality, name, Status.NOT_ASKED, null, generation, tokenHashes, null, null, 0, null, null);
    }
}
