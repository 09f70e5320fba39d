package no.kommunepris.testing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * The one place that chooses what integration tests run against: {@code -Dinfrastructure=containers|embedded}; when not
 * said, containers if a Docker engine answers, else embedded. Each part starts when it is first asked for and lives as
 * long as the JVM, so test classes share it.
 */
public abstract class Infrastructure {
    private static final Logger LOG = LoggerFactory.getLogger(Infrastructure.class);

    /** The infrastructure of this JVM. */
    public static Infrastructure get() {
        return Chosen.ONE;
    }

    /** {@code host:port} of a Kafka broker. */
    public abstract String kafka();

    /** The connection string of a MongoDB (or compatible) database with this name. */
    public abstract String mongo(String database);

    /** The JDBC address of a PostgreSQL database with this name, made when it is first asked for; user {@code postgres}. */
    public abstract String postgres(String database);

    public abstract String postgresPassword();

    private static final class Chosen {
        static final Infrastructure ONE = choose();

        private static Infrastructure choose() {
            String wish = System.getProperty("infrastructure", "");
            boolean containers =
                    switch (wish) {
                        case "containers" -> true;
                        case "embedded" -> false;
                        case "" -> DockerClientFactory.instance().isDockerAvailable();
                        default ->
                            throw new IllegalArgumentException(
                                    "-Dinfrastructure must be containers or embedded, not " + wish);
                    };
            LOG.info("Integration tests run against {} infrastructure.", containers ? "containers" : "embedded");
            return containers ? new Containers() : new Embedded();
        }
    }
}
