package no.kommunepris.notification.domain;

import no.kommunepris.backbone.RefusedException;

/** The content of the mail is gone: it was sent, or given up so long ago that it was erased. */
public class DeliveryClosedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    DeliveryClosedException(Delivery.State state) {
        super(state == Delivery.State.SENT ? "delivery-sent" : "delivery-erased");
    }
}
