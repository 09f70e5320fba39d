package no.kommunepris.events;

import org.jspecify.annotations.Nullable;

/** An event of a known type whose content is not what its schema says; trying again does not help. */
public class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
