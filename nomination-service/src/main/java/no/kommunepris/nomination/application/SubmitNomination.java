package no.kommunepris.nomination.application;

import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.NominationForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes a nomination from the form or the API. */
@Service
public class SubmitNomination {
    private final NewNominations newNominations;

    SubmitNomination(NewNominations newNominations) {
        this.newNominations = newNominations;
    }

    /**
     * @param idempotencyKey the sender's name for this request: sent again, it gives the same receipt
     * @throws InvalidFormException with every problem of the form
     * @throws IdempotencyConflictException when the key was used for another form
     * @throws no.kommunepris.backbone.NotFoundException when there is no such round
     * @throws no.kommunepris.backbone.RefusedException when the round is closed
     */
    public Receipt submit(String roundId, NominationForm form, Channel channel, @Nullable String idempotencyKey) {
        return newNominations.take(roundId, form, channel, idempotencyKey, null);
    }
}
