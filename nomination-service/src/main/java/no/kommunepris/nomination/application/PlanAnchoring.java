package no.kommunepris.nomination.application;

import java.util.List;
import no.kommunepris.nomination.domain.Nominations;
import org.springframework.stereotype.Service;

/** Who must be asked about a nomination, and how. */
@Service
public class PlanAnchoring {
    private final Nominations nominations;
    private final RegisteredAddresses addresses;

    PlanAnchoring(Nominations nominations, RegisteredAddresses addresses) {
        this.nominations = nominations;
        this.addresses = addresses;
    }

    public List<String> municipalities(String nominationId) {
        return nominations.get(nominationId).municipalities();
    }

    /** Whether its nominator can prove to speak for this municipality. */
    public boolean isProvable(String nominationId, String municipality) {
        return addresses.isProvable(nominations.get(nominationId), municipality);
    }
}
