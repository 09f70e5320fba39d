package no.kommunepris.nomination.application;

import java.util.Optional;
import no.kommunepris.events.Contact;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.register.Municipalities;
import no.kommunepris.nomination.register.Municipality;
import org.springframework.stereotype.Component;

/** Where letters to municipalities go. */
@Component
class RegisteredAddresses {
    private final Municipalities register;

    RegisteredAddresses(Municipalities register) {
        this.register = register;
    }

    /** The municipality's registered address; nothing as long as it is not confirmed. */
    Optional<Contact> registeredAddress(String number) {
        Municipality municipality = register.get(number);
        String address = municipality.registeredAddress();
        return municipality.confirmed() && address != null
                ? Optional.of(new Contact(register.displayName(municipality), address, municipality.language()))
                : Optional.empty();
    }

    /** Whether the nominator can prove to speak for the municipality by reading mail in its domain. */
    boolean isProvable(Nomination nomination, String number) {
        String email = nomination.nominator().email();
        return number.equals(nomination.nominator().municipality()) && email != null && register.owns(number, email);
    }
}
