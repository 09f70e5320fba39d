package no.kommunepris.notification.architecture.bad.domain;

import no.kommunepris.notification.architecture.bad.store.Shelf;
import org.springframework.stereotype.Component;

/** Breaks every rule on purpose: so we know that the rules fire. */
@Component
class MailManager {
    private final Shelf shelf = new Shelf();

    void wait(String id) throws InterruptedException {
        shelf.find(id);
        Thread.sleep(1);
    }
}
