package no.kommunepris.notification.web;

import java.time.Instant;
import java.util.List;
import no.kommunepris.notification.domain.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as operators see it: never its content, never the whole address.
 *
 * @param uncertain attempts that ended without a word, so that the mail may have gone out twice
 * @param nextTry null when it is not waiting
 * @param canTry whether there is something left to send
 */
record DeliveryView(
        String id,
        String template,
        String recipient,
        String subject,
        String roundId,
        String eventId,
        String state,
        Instant askedAt,
        int attempts,
        int uncertain,
        @Nullable Instant nextTry,
        @Nullable Instant endedAt,
        @Nullable String lastError,
        boolean canTry,
        List<Delivery.Nudge> nudges) {

    static DeliveryView of(Delivery delivery) {
        boolean waiting = delivery.state() == Delivery.State.WAITING;
        return new DeliveryView(
                delivery.id(),
                delivery.template().word(),
                delivery.recipient(),
                delivery.subject(),
                delivery.roundId(),
                delivery.eventId(),
                delivery.state().name(),
                delivery.askedAt(),
                delivery.attempts(),
                delivery.uncertain(),
                waiting ? delivery.dueAt() : null,
                delivery.endedAt(),
                delivery.lastError(),
                delivery.content() != null,
                delivery.nudges());
    }
}
