package no.kommunepris.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The processes the system consists of, each after those it needs. */
public enum Part {
    POSTGRES("PostgreSQL", Port.POSTGRES),
    MONGO("MongoDB-compatible store", Port.MONGO),
    KAFKA("Apache Kafka", Port.KAFKA),
    MAIL("Mail sink", Port.SMTP),
    NOMINATION("nomination-service", Port.SITE, MONGO, KAFKA, POSTGRES),
    JURY("jury-service", Port.JURY, MONGO, KAFKA, POSTGRES),
    NOTIFICATION("notification-service", Port.OPERATIONS, MONGO, KAFKA);

    private final String title;
    private final Port door;
    private final List<Part> needs;

    Part(String title, Port door, Part... needs) {
        this.title = title;
        this.door = door;
        this.needs = List.of(needs);
    }

    /** For a service this is also the name of its module. */
    public String title() {
        return title;
    }

    Port door() {
        return door;
    }

    List<Part> needs() {
        return needs;
    }

    public boolean isService() {
        return !needs.isEmpty();
    }

    /** Names its log file. */
    String fileName() {
        return isService() ? title : name().toLowerCase(Locale.ROOT);
    }

    /** What the services stand on. */
    public static List<Part> stack() {
        return Arrays.stream(values()).filter(part -> !part.isService()).toList();
    }

    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }
}
