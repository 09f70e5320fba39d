package no.kommunepris.backbone.inbox;

/** An event came before what it acts on; it is tried again with back-off. */
public class EarlyEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EarlyEventException(String message) {
        super(message);
    }
}
