package no.kommunepris.nomination.application;

import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.NominationForm;
import no.kommunepris.nomination.domain.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes a nomination that came to the secretariat by e-mail, phone or paper. */
@Service
public class RegisterNomination {
    private final NewNominations newNominations;

    RegisterNomination(NewNominations newNominations) {
        this.newNominations = newNominations;
    }

    /**
     * @param who is kept in the nomination's log
     * @throws InvalidFormException with every problem of the form
     * @throws no.kommunepris.backbone.RefusedException when the round is closed
     */
    public Receipt register(
            String roundId, NominationForm form, Channel channel, @Nullable String idempotencyKey, Who who) {
        return newNominations.take(roundId, form, channel, idempotencyKey, who);
    }
}
