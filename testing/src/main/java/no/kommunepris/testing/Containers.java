package no.kommunepris.testing;

import com.github.dockerjava.api.command.InspectContainerResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.testcontainers.containers.MongoDBContainer;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The parts in containers, of the same images as docker-compose.yml. Testcontainers takes them away when the JVM has
 * ended, or keeps the databases for the next run where a developer has said {@code testcontainers.reuse.enable=true} in
 * {@code ~/.testcontainers.properties}; so each run gives its databases names of their own.
 */
final class Containers extends Infrastructure {
    static final String KAFKA_IMAGE = "apache/kafka:4.1.0";
    static final String MONGO_IMAGE = "mongo:8.0";
    static final String POSTGRES_IMAGE = "postgres:17";

    private final boolean replicaSet;
    private final String run = "-" + UUID.randomUUID().toString().substring(0, 8);
    private final Set<String> databases = new HashSet<>();
    private @Nullable Kafka kafka;
    private @Nullable Mongo mongo;
    private @Nullable Postgres postgres;

    Containers(boolean replicaSet) {
        this.replicaSet = replicaSet;
    }

    @Override
    public String kafka() {
        return kafkaServer().getBootstrapServers();
    }

    @Override
    public String mongo(String database) {
        return mongoServer().getReplicaSetUrl(database + run);
    }

    @Override
    public synchronized String postgres(String database) {
        Postgres server = postgresServer();
        if (databases.add(database)) {
            try (Connection connection = DriverManager.getConnection(
                            server.url(Postgres.ADMINISTRATION), "postgres", postgresPassword());
                    Statement statement = connection.createStatement()) {
                statement.execute("create database \"" + database + run + "\"");
            } catch (SQLException e) {
                throw new IllegalStateException("The test database could not be made.", e);
            }
        }
        return server.url(database + run);
    }

    @Override
    public String postgresPassword() {
        return "postgres";
    }

    @Override
    Class<?> connections() {
        return Connections.class;
    }

    /** Its topics' names are fixed and hold what an earlier run could read but not unseal: never kept for the next run. */
    private synchronized Kafka kafkaServer() {
        if (kafka == null) {
            kafka = new Kafka();
            kafka.start();
        }
        return kafka;
    }

    private synchronized Mongo mongoServer() {
        if (mongo == null) {
            mongo = new Mongo(replicaSet);
            mongo.start();
        }
        return mongo;
    }

    private synchronized Postgres postgresServer() {
        if (postgres == null) {
            postgres = new Postgres(postgresPassword());
            postgres.start();
        }
        return postgres;
    }

    /** Spring Boot makes the connection details of these. */
    @Configuration(proxyBeanMethods = false)
    static class Connections {
        @Bean
        @ServiceConnection
        KafkaContainer kafkaContainer() {
            return containers().kafkaServer();
        }

        @Bean
        @ServiceConnection
        MongoDBContainer mongoContainer(@Value("${spring.application.name}") String service) {
            Containers containers = containers();
            return containers.mongoServer().use(database(service) + containers.run);
        }

        @Bean
        @ServiceConnection
        @ConditionalOnProperty(DATABASE_WANTED)
        PostgreSQLContainer<?> postgresContainer(@Value("${spring.application.name}") String service) {
            Containers containers = containers();
            containers.postgres(database(service));
            return containers.postgresServer().use(database(service) + containers.run);
        }

        private static Containers containers() {
            return (Containers) Infrastructure.get();
        }
    }

    // Spring stops a container with the context that it is a bean of. These belong to every context of the JVM, so
    // stopping is left to Testcontainers.

    private static final class Kafka extends KafkaContainer {
        Kafka() {
            super(KAFKA_IMAGE);
            withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        }

        @Override
        public void stop() {}
    }

    /** By itself Testcontainers makes a replica set of every MongoDB. */
    private static final class Mongo extends MongoDBContainer {
        private final boolean replicaSet;
        private String database = "test";

        Mongo(boolean replicaSet) {
            super(MONGO_IMAGE);
            this.replicaSet = replicaSet;
            if (!replicaSet) {
                withCommand("mongod");
            }
            withReuse(true);
        }

        @Override
        protected void containerIsStarted(InspectContainerResponse info, boolean reused) {
            if (replicaSet) {
                super.containerIsStarted(info, reused);
            }
        }

        Mongo use(String name) {
            database = name;
            return this;
        }

        /** What Spring Boot asks for, a replica set or not. */
        @Override
        public String getReplicaSetUrl() {
            return getReplicaSetUrl(database);
        }

        @Override
        public void stop() {}
    }

    private static final class Postgres extends PostgreSQLContainer<Postgres> {
        private static final String ADMINISTRATION = "postgres";

        private String database = ADMINISTRATION;

        Postgres(String password) {
            super(POSTGRES_IMAGE);
            withUsername("postgres").withPassword(password).withDatabaseName(ADMINISTRATION);
            withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off");
            withReuse(true);
        }

        Postgres use(String name) {
            database = name;
            return this;
        }

        String url(String name) {
            return "jdbc:postgresql://" + getHost() + ":" + getMappedPort(POSTGRESQL_PORT) + "/" + name;
        }

        /** What Spring Boot asks for. */
        @Override
        public String getJdbcUrl() {
            return url(database);
        }

        @Override
        public void stop() {}
    }
}
