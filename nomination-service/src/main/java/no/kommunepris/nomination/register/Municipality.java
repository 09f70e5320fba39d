package no.kommunepris.nomination.register;

import java.util.LinkedHashSet;
import java.util.Set;
import no.kommunepris.events.Language;
import org.jspecify.annotations.Nullable;

/**
 * A municipality as the register knows it now.
 *
 * @param number the official four-digit number
 * @param name the official name; parallel Sámi and Kven names are joined with " - "
 * @param domain the domain of its homepage, always under kommune.no; null where it is not known
 * @param registeredAddress the official mailbox; null where none is known, and then nobody may be asked by e-mail
 * @param confirmed whether the address comes from the official register or the secretariat
 * @param proposedAddress what the official register says, where that differs from what the secretariat has confirmed
 * @param gone whether the official list no longer names it; it is then found by its number, but not offered
 */
public record Municipality(
        String number,
        String name,
        String county,
        LanguageForm languageForm,
        @Nullable String domain,
        @Nullable String registeredAddress,
        boolean confirmed,
        @Nullable String proposedAddress,
        boolean gone) {

    /** The language letters to this municipality are written in. */
    public Language language() {
        return languageForm.letters();
    }

    /** The e-mail domains of its mailbox and homepage; a mailbox at a provider that serves everyone counts for nothing. */
    Set<String> domains() {
        Set<String> domains = new LinkedHashSet<>();
        if (registeredAddress != null) {
            MailAddress.parse(registeredAddress)
                    .filter(address -> !address.atPublicProvider())
                    .ifPresent(address -> domains.add(address.domain()));
        }
        if (domain != null) {
            domains.add(domain);
        }
        return Set.copyOf(domains);
    }

    Municipality named(String newName) {
        return new Municipality(
                number, newName, county, languageForm, domain, registeredAddress, confirmed, proposedAddress, gone);
    }

    Municipality reachedAt(@Nullable String address, boolean sure, @Nullable String proposal) {
        return new Municipality(number, name, county, languageForm, domain, address, sure, proposal, gone);
    }

    Municipality withDomain(@Nullable String newDomain) {
        return new Municipality(
                number, name, county, languageForm, newDomain, registeredAddress, confirmed, proposedAddress, gone);
    }

    Municipality markedGone(boolean nowGone) {
        return new Municipality(
                number, name, county, languageForm, domain, registeredAddress, confirmed, proposedAddress, nowGone);
    }
}
