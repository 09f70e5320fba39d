package no.kommunepris.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.MongoDBContainer;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The parts in containers, of the same images as docker-compose.yml. Testcontainers takes them away at the end. */
final class Containers extends Infrastructure {
    private final Set<String> databases = new HashSet<>();
    private @Nullable KafkaContainer kafka;
    private @Nullable MongoDBContainer mongo;
    private @Nullable PostgreSQLContainer<?> postgres;

    @Override
    public synchronized String kafka() {
        if (kafka == null) {
            kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.1.0"))
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
            kafka.start();
        }
        return kafka.getBootstrapServers();
    }

    @Override
    public synchronized String mongo(String database) {
        if (mongo == null) {
            mongo = new MongoDBContainer(DockerImageName.parse("mongo:8.0"));
            mongo.start();
        }
        return mongo.getReplicaSetUrl(database);
    }

    @Override
    public synchronized String postgres(String database) {
        if (postgres == null) {
            postgres = new PostgreSQLContainer<>(DockerImageName.parse("postgres:17"))
                    .withUsername("postgres")
                    .withPassword(postgresPassword())
                    .withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off");
            postgres.start();
        }
        if (databases.add(database)) {
            try (Connection connection =
                            DriverManager.getConnection(postgres.getJdbcUrl(), "postgres", postgresPassword());
                    Statement statement = connection.createStatement()) {
                statement.execute("create database \"" + database + "\"");
            } catch (SQLException e) {
                throw new IllegalStateException("The test database could not be made.", e);
            }
        }
        return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/" + database;
    }

    @Override
    public String postgresPassword() {
        return "postgres";
    }
}
