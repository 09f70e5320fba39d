package no.kommunepris.nomination.application;

import java.util.List;
import no.kommunepris.nomination.domain.NominationRecord.MunicipalityRef;
import no.kommunepris.nomination.register.Municipalities;
import org.springframework.stereotype.Component;

/** What nominations need of the register. */
@Component
class MunicipalityNames {
    private final Municipalities register;

    MunicipalityNames(Municipalities register) {
        this.register = register;
    }

    /** Whether there is such a municipality today. */
    boolean exists(String number) {
        return register.find(number).filter(m -> !m.gone()).isPresent();
    }

    List<MunicipalityRef> named(List<String> numbers) {
        return numbers.stream()
                .map(number -> new MunicipalityRef(number, register.displayName(number)))
                .toList();
    }
}
