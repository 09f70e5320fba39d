package no.kommunepris.backbone;

/** A secret of the configuration is missing or not usable; its message says what to set. The service does not start. */
class UnusableSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableSecretException(String message) {
        super(message);
    }
}
