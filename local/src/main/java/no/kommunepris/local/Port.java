package no.kommunepris.local;

/** The doors of the system, with the numbers they have when nothing else is asked for. */
public enum Port {
    SITE(8080, "the public site"),
    JURY(8082, "the jury's tasks"),
    OPERATIONS(8083, "the operations pages"),
    KAFKA(19092, "Kafka"),
    KAFKA_CONTROLLER(19093, "Kafka's controller"),
    MONGO(27117, "the MongoDB-compatible store"),
    POSTGRES(15432, "PostgreSQL"),
    SMTP(3025, "incoming mail"),
    IMAP(3143, "reading mail"),
    MAILBOX(8025, "the mailbox page");

    private final int standard;
    private final String purpose;

    Port(int standard, String purpose) {
        this.standard = standard;
        this.purpose = purpose;
    }

    int standard() {
        return standard;
    }

    String purpose() {
        return purpose;
    }

    /** The environment variable that gives this door another number. */
    String variable() {
        return "KOMMUNEPRIS_PORT_" + name();
    }
}
