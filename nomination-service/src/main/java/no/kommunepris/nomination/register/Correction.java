package no.kommunepris.nomination.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What is known of one municipality beyond the file, as stored: only what differs from it.
 *
 * @param source who answers for the address, null when there is none
 * @param history every address the municipality has had here, oldest first
 */
record Correction(
        @Id String number,
        @Nullable String name,
        @Nullable String county,
        @Nullable String domain,
        @Nullable String address,
        @Nullable Source source,
        @Nullable String proposal,
        @Nullable Boolean gone,
        @Nullable List<AddressChange> history) {

    enum Source {
        REGISTER,
        SECRETARIAT
    }

    Municipality on(@Nullable Municipality base) {
        Municipality municipality = base != null
                ? base
                : new Municipality(
                        number,
                        name == null ? number : name,
                        county == null ? "" : county,
                        LanguageForm.UNKNOWN,
                        null,
                        null,
                        false,
                        null,
                        false);
        if (name != null) {
            municipality = municipality.named(name);
        }
        if (domain != null) {
            municipality = municipality.withDomain(domain);
        }
        if (address != null) {
            municipality = municipality.reachedAt(address, true, proposal);
        }
        return municipality.markedGone(Boolean.TRUE.equals(gone));
    }

    /** @param at when the address was set, by whom: a user of the desk, or the register it came from */
    record AddressChange(Instant at, String who, String address) {}
}
