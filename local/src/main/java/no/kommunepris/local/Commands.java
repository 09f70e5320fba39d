package no.kommunepris.local;

import java.util.ArrayList;
import java.util.List;

/** How each part is called. Sized so that the whole system fits in 2 GiB and starts quickly on two cores. */
final class Commands {
    private final BuiltFiles files;
    private final DataDirectory data;
    private final Ports ports;
    private final Unpacking unpacking;

    Commands(BuiltFiles files, DataDirectory data, Ports ports) {
        this.files = files;
        this.data = data;
        this.ports = ports;
        this.unpacking = new Unpacking(files, data);
    }

    /** What can be done for a part before those it needs are there. */
    void prepare(Part part) {
        if (part.isService()) {
            unpacking.unpack(part);
        }
    }

    /** @param door the number of the port that the part answers on */
    List<String> of(Part part, int door) {
        return switch (part) {
            case POSTGRES ->
                stack(part, "parts.PostgresServer", "160m", data.postgres(), data.postgresBinaries(), door);
            case MONGO -> stack(part, "parts.DurableMongo", "128m", data.mongo(), door);
            case KAFKA -> stack(part, "parts.KafkaBroker", "256m", data.kafka(), door, of(Port.KAFKA_CONTROLLER));
            case MAIL -> stack(part, "mailbox.MailServer", "64m", data.mail(), door, of(Port.IMAP), of(Port.MAILBOX));
            case NOMINATION -> service(part, door, "nomination");
            case JURY -> service(part, door, "jury");
            case NOTIFICATION -> service(part, door, "notification");
        };
    }

    private List<String> stack(Part part, String mainClass, String heap, Object... arguments) {
        List<String> command = java("8m", heap);
        // Heap that only the start needed goes back to the machine.
        command.addAll(List.of("-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30"));
        command.add("-Dkommunepris.ready=" + data.ready(part));
        command.addAll(List.of("-cp", files.stackClassPath(), "no.kommunepris.local." + mainClass));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    private List<String> service(Part part, int door, String database) {
        List<String> command = java("64m", "256m");
        command.addAll(List.of("-jar", unpacking.program(part).toString()));
        command.addAll(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + door,
                "--spring.config.additional-location=file:" + data.config() + "/",
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + of(Port.KAFKA),
                "--spring.data.mongodb.uri=mongodb://127.0.0.1:" + of(Port.MONGO) + "/" + database
                        + "?serverSelectionTimeoutMS=4000",
                "--kommunepris.site.url=" + ports.site(),
                "--kommunepris.jury.url=" + ports.jury(),
                "--kommunepris.operations.url=" + ports.operations()));
        if (part.needs().contains(Part.POSTGRES)) {
            command.add("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + of(Port.POSTGRES) + "/" + database);
            command.add("--spring.datasource.username=postgres");
            // Every connection is a process of some 10 MB.
            command.add("--spring.datasource.hikari.minimum-idle=2");
        } else {
            command.add("--spring.mail.host=127.0.0.1");
            command.add("--spring.mail.port=" + of(Port.SMTP));
        }
        return command;
    }

    private List<String> java(String initialHeap, String heap) {
        return new ArrayList<>(List.of(
                files.java(),
                "-Xms" + initialHeap,
                "-Xmx" + heap,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true"));
    }

    private int of(Port port) {
        return ports.of(port);
    }
}
