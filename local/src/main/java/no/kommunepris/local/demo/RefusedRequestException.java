package no.kommunepris.local.demo;

/** A service did not do what it was asked; the message says which request, with the start of the answer. */
public final class RefusedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int ENOUGH = 600;

    private final int status;

    RefusedRequestException(String path, int status, String body) {
        super(path + " was answered with " + status + ": " + body.substring(0, Math.min(ENOUGH, body.length())));
        this.status = status;
    }

    /** The number of the answer. */
    public int status() {
        return status;
    }
}
