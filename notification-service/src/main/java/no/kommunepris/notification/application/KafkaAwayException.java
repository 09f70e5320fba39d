package no.kommunepris.notification.application;

/** Kafka does not answer, so what was asked for was not done and may be asked for again. */
public class KafkaAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KafkaAwayException(Throwable cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
}
