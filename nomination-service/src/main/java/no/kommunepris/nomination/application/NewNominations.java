package no.kommunepris.nomination.application;

import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.nomination.domain.Content;
import no.kommunepris.nomination.domain.FormRules;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.NominationForm;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Round;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.Secret;
import no.kommunepris.nomination.domain.SecretLinks;
import no.kommunepris.nomination.domain.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a nomination comes to be, whichever way it came in. */
@Component
class NewNominations {
    /** No letters and digits that look or sound alike. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int REFERENCE_TRIES = 20;

    private final Rounds rounds;
    private final Nominations nominations;
    private final MunicipalityNames municipalities;
    private final SecretLinks links;
    private final Clock clock;

    NewNominations(
            Rounds rounds, Nominations nominations, MunicipalityNames municipalities, SecretLinks links, Clock clock) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.municipalities = municipalities;
        this.links = links;
        this.clock = clock;
    }

    Receipt take(
            String roundId, NominationForm typed, Channel channel, @Nullable String idempotencyKey, @Nullable Who who) {
        Round round = rounds.get(roundId);
        NominationForm form = typed.tidy();
        String formHash = hash(form, channel);
        String id = idOf(roundId, idempotencyKey);
        if (idempotencyKey != null) {
            Nomination earlier = nominations.find(id).orElse(null);
            if (earlier != null) {
                return receiptOf(earlier, formHash);
            }
        }
        round.mustBeOpen(clock.instant());
        Set<String> criteria = round.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
        FormRules.check(form, channel, criteria, municipalities::exists);

        Nomination nomination = Nomination.submit(
                new Nomination.Origin(id, newReference(round, id), formHash, channel, who),
                round,
                form,
                municipalities.named(form.municipalities()),
                links,
                clock.instant());
        Actor actor = who == null ? Actor.NOMINATOR : Actor.SECRETARIAT;
        boolean first = nominations.add(nomination, actor, nomination.submission(links));
        return receiptOf(first ? nomination : nominations.get(id), formHash);
    }

    private Receipt receiptOf(Nomination nomination, String formHash) {
        if (!nomination.formHash().equals(formHash)) {
            throw new IdempotencyConflictException();
        }
        Secret status = links.status(nomination.id());
        return new Receipt(nomination.id(), nomination.reference(), status.token(), status.link());
    }

    /** The same key gives the same id, so that the store itself refuses the second of two. */
    private static String idOf(String roundId, @Nullable String idempotencyKey) {
        if (idempotencyKey == null) {
            return UUID.randomUUID().toString();
        }
        String hash = Content.sha256(roundId + "\n" + idempotencyKey);
        return new UUID(
                        new BigInteger(hash.substring(0, 16), 16).longValue(),
                        new BigInteger(hash.substring(16, 32), 16).longValue())
                .toString();
    }

    private static String hash(NominationForm form, Channel channel) {
        return Content.sha256(String.join(
                "\u0000",
                List.of(
                        channel.name(),
                        form.candidate(),
                        form.summary(),
                        form.arguments().toString(),
                        form.municipalities().toString(),
                        String.valueOf(form.ownMunicipality()),
                        form.nominatorName(),
                        String.valueOf(form.nominatorEmail()),
                        String.valueOf(form.sources()),
                        form.language().tag())));
    }

    /** Short enough to say on the phone; checked, since so few letters would meet again. */
    private String newReference(Round round, String id) {
        String reference = "";
        for (int attempt = 0; attempt < REFERENCE_TRIES; attempt++) {
            reference = round.code() + "-" + round.year() + "-" + letters(Content.sha256(id + "/" + attempt));
            if (nominations.withReference(reference).isEmpty()) {
                return reference;
            }
        }
        throw new IllegalStateException("No free reference near " + reference);
    }

    private static String letters(String hash) {
        BigInteger number = new BigInteger(hash.substring(0, 16), 16);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            BigInteger[] parts = number.divideAndRemainder(BigInteger.valueOf(ALPHABET.length()));
            letters.append(ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return letters.toString();
    }
}
