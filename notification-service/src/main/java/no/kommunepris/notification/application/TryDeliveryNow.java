package no.kommunepris.notification.application;

import java.time.Clock;
import no.kommunepris.events.Actor;
import no.kommunepris.notification.domain.Delivery;
import no.kommunepris.notification.store.Deliveries;
import org.springframework.stereotype.Service;

/** Somebody on duty wants a mail that waits or was given up to be tried at once. */
@Service
public class TryDeliveryNow {
    private final Deliveries deliveries;
    private final Clock clock;

    TryDeliveryNow(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public Delivery tryNow(String id, String who) {
        return deliveries.change(id, Actor.OPERATOR, delivery -> delivery.tryNow(who, clock.instant()));
    }
}
