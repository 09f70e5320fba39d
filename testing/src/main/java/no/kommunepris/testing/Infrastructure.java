package no.kommunepris.testing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * The one place that chooses what integration tests run against: {@code -Dinfrastructure=containers|embedded}; when not
 * said, containers if a Docker engine answers, else embedded. {@code -Dmongo=standalone|replica-set} says which MongoDB
 * runs in the container. Each part starts when it is first asked for and lives as long as the JVM, so test classes share
 * it.
 */
public abstract class Infrastructure {
    private static final Logger LOG = LoggerFactory.getLogger(Infrastructure.class);

    /** A service that has no relational database does not start one. */
    static final String DATABASE_WANTED = "spring.datasource.url";

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

    /** A Spring configuration with the connection details of Kafka, MongoDB and, where it is wanted, PostgreSQL. */
    abstract Class<?> connections();

    /** What a service's databases are called, after {@code spring.application.name}. */
    static String database(String service) {
        return service.replace("-service", "");
    }

    private static final class Chosen {
        static final Infrastructure ONE = choose();

        private static Infrastructure choose() {
            Choice choice = Choice.of(
                    System.getProperty(Choice.INFRASTRUCTURE, ""),
                    System.getProperty(Choice.MONGO, ""),
                    () -> DockerClientFactory.instance().isDockerAvailable());
            LOG.info("Integration tests run against {}.", choice.words());
            return choice.containers() ? new Containers(choice.replicaSet()) : new Embedded();
        }
    }
}
