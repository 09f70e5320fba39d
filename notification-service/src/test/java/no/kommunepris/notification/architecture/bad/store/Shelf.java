package no.kommunepris.notification.architecture.bad.store;

/** What a domain must not know. */
public class Shelf {
    public String find(String id) {
        return id;
    }
}
