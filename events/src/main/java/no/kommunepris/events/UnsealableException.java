package no.kommunepris.events;

import org.jspecify.annotations.Nullable;

/** A sealed part that cannot be opened; trying again does not help, adding the missing key to the ring may. */
public class UnsealableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnsealableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
