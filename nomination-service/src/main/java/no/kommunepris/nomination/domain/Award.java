package no.kommunepris.nomination.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.RoundEvent.Body;
import no.kommunepris.events.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An award: everything the product says about it. A blank line inside a text starts a new paragraph.
 *
 * @param guests how many guests the winner may bring unless the round says otherwise
 * @param winners the winners from before this system, latest first
 */
public record Award(
        String id,
        @Nullable String code,
        Texts name,
        Texts tagline,
        Texts givenBy,
        Texts purpose,
        Texts candidates,
        Texts whoCanNominate,
        List<Criterion> criteria,
        Texts prize,
        int guests,
        Texts jury,
        List<Body> bodies,
        ContactPoint contact,
        List<PreviousWinner> winners) {

    /** Where a reader may turn; a phone number is not always given. */
    public record ContactPoint(
            Texts name, String email, @Nullable String phone, Texts text) {}

    /**
     * @param service the named service that won, where it was not the whole municipality
     */
    public record PreviousWinner(
            int year, String name, @Nullable String service, List<String> municipalities) {}

    /** The letters that begin every reference of this award. */
    public String referencePrefix() {
        if (code != null && !code.isBlank()) {
            return code;
        }
        String letters = id.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]", "");
        return letters.substring(0, Math.min(3, letters.length()));
    }

    public Set<String> criterionIds() {
        return criteria.stream().map(Criterion::id).collect(Collectors.toUnmodifiableSet());
    }
}
