package no.kommunepris.local.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One real Apache Kafka node, broker and controller in one (KRaft), its directory formatted on the first run. */
final class KafkaBroker {
    private KafkaBroker() {}

    /** Arguments: the data directory, the broker's port, the controller's port. */
    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        format(directory);
        KafkaRaftServer server = new KafkaRaftServer(
                KafkaConfig.fromProps(properties(directory, Integer.parseInt(args[1]), Integer.parseInt(args[2]))),
                Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        Ready.tell();
        server.awaitShutdown();
    }

    private static void format(Path directory) throws Exception {
        Files.createDirectories(directory);
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName("CONTROLLER")
                .run();
    }

    private static Properties properties(Path directory, int port, int controllerPort) {
        String listener = "PLAINTEXT://127.0.0.1:" + port;
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("listeners", listener + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", listener);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("log.dirs", directory.toString());
        // A misspelt topic is an error here as it is in production.
        properties.put("auto.create.topics.enable", "false");
        properties.put("group.initial.rebalance.delay.ms", "0");
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(internal + ".replication.factor", "1");
            properties.put(internal + ".num.partitions", "4");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        // After a sudden end the controller takes the broker back only once its old session is over.
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "500");
        // Sized for one machine; the defaults take 128 MB for the cleaner alone.
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("background.threads", "2");
        return properties;
    }
}
