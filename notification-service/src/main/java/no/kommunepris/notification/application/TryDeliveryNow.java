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
    private final SendDueMails sender;
    private final Clock clock;

    TryDeliveryNow(Deliveries deliveries, SendDueMails sender, Clock clock) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
    }

    public Delivery tryNow(String id, String who) {
        Delivery delivery = deliveries.change(id, Actor.OPERATOR, found -> found.tryNow(who, clock.instant()));
        sender.hurry();
        return delivery;
    }
}
