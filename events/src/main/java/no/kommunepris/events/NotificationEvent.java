package no.kommunepris.events;

/** What notification-service tells of its own work. Subject and key: the nomination or round the mail was about. */
public sealed interface NotificationEvent extends Event {

    /**
     * A mail was handed to the mail server.
     *
     * @param template which mail
     * @param recipient the address, masked: {@code p***@example.org}
     * @param cause the id of the event that asked for it
     */
    record Sent(String template, String recipient, String cause) implements NotificationEvent {}

    /** A mail was given up. */
    record Failed(String template, String recipient, String cause, int attempts, String reason)
            implements NotificationEvent {}
}
