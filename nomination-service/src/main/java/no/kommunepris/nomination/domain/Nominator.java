package no.kommunepris.nomination.domain;

import no.kommunepris.events.Contact;
import no.kommunepris.events.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who nominated.
 *
 * @param email missing where the nomination came by phone or on paper
 * @param municipality the municipality the nominator speaks for; null for anybody else
 */
public record Nominator(
        String name,
        @Nullable String email,
        Language language,
        @Nullable String municipality) {

    /** Where to write to; null when there is no e-mail. */
    public @Nullable Contact contact() {
        return email == null ? null : new Contact(name, email, language);
    }

    @Override
    public String toString() {
        return "nominator";
    }
}
