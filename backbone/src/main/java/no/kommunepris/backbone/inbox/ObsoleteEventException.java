package no.kommunepris.backbone.inbox;

/** An event that can no longer matter, since what it acts on has ended; noted, and done with. */
public class ObsoleteEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ObsoleteEventException(String message) {
        super(message);
    }
}
