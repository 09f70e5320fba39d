package no.kommunepris.backbone;

/** There is no such thing, or the asker may not know of it: the two look the same. */
public class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String message) {
        super(message);
    }
}
