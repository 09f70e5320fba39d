package no.kommunepris.testing;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.autoconfigure.mongo.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The parts in this JVM: Apache Kafka, PostgreSQL's own binaries, and a server that speaks MongoDB's protocol. */
final class Embedded extends Infrastructure {
    private final Set<String> databases = new HashSet<>();
    private @Nullable EmbeddedKafkaKraftBroker kafka;
    private @Nullable MongoServer mongo;
    private @Nullable EmbeddedPostgres postgres;

    @Override
    public synchronized String kafka() {
        if (kafka == null) {
            kafka = new EmbeddedKafkaKraftBroker(1, 6);
            kafka.brokerProperty("auto.create.topics.enable", "false");
            kafka.brokerProperty("offsets.topic.num.partitions", "4");
            kafka.brokerProperty("group.initial.rebalance.delay.ms", "0");
            kafka.afterPropertiesSet();
        }
        return kafka.getBrokersAsString();
    }

    @Override
    public synchronized String mongo(String database) {
        if (mongo == null) {
            mongo = new MongoServer(H2Backend.inMemory());
            mongo.bind();
        }
        return mongo.getConnectionString() + "/" + database;
    }

    @Override
    public synchronized String postgres(String database) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .start();
            }
            if (databases.add(database)) {
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database \"" + database + "\"");
                }
            }
            return postgres.getJdbcUrl("postgres", database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be made.", e);
        }
    }

    @Override
    public String postgresPassword() {
        return "postgres";
    }

    @Override
    Class<?> connections() {
        return Connections.class;
    }

    /** The connection details that Spring Boot would make of containers. */
    @Configuration(proxyBeanMethods = false)
    static class Connections {
        @Bean
        KafkaConnectionDetails kafkaDetails() {
            return () -> List.of(Infrastructure.get().kafka());
        }

        @Bean
        MongoConnectionDetails mongoDetails(@Value("${spring.application.name}") String service) {
            return () -> new ConnectionString(Infrastructure.get().mongo(database(service)));
        }

        @Bean
        @ConditionalOnProperty(DATABASE_WANTED)
        JdbcConnectionDetails postgresDetails(@Value("${spring.application.name}") String service) {
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return Infrastructure.get().postgres(database(service));
                }

                @Override
                public String getUsername() {
                    return "postgres";
                }

                @Override
                public String getPassword() {
                    return Infrastructure.get().postgresPassword();
                }
            };
        }
    }
}
