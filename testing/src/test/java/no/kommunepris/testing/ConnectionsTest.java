package no.kommunepris.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.autoconfigure.mongo.MongoConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;

/** What can be said of both modes without starting anything, and so without a Docker engine. */
class ConnectionsTest {
    @ParameterizedTest
    @ValueSource(classes = {Containers.Connections.class, Embedded.Connections.class})
    void bothModesTellSpringBootTheSameThings(Class<?> mode) {
        service(mode)
                .withPropertyValues("spring.datasource.url=jdbc:of-the-service")
                .run(context -> {
                    assertThat(context.getBeanNamesForType(KafkaConnectionDetails.class))
                            .hasSize(1);
                    assertThat(context.getBeanNamesForType(MongoConnectionDetails.class))
                            .hasSize(1);
                    assertThat(context.getBeanNamesForType(JdbcConnectionDetails.class))
                            .hasSize(1);
                });
    }

    @ParameterizedTest
    @ValueSource(classes = {Containers.Connections.class, Embedded.Connections.class})
    void aServiceWithoutARelationalDatabaseStartsNone(Class<?> mode) {
        service(mode).run(context -> {
            assertThat(context.getBeanNamesForType(KafkaConnectionDetails.class))
                    .hasSize(1);
            assertThat(context.getBeanNamesForType(JdbcConnectionDetails.class)).isEmpty();
            assertThat(context.containsBean("postgresContainer")).isFalse();
        });
    }

    @Test
    void testsRunAgainstTheImagesOfTheComposeFile() throws IOException {
        assertThat(Files.readAllLines(Path.of("../docker-compose.yml")))
                .contains(
                        "    image: " + Containers.KAFKA_IMAGE,
                        "    image: " + Containers.MONGO_IMAGE,
                        "    image: " + Containers.POSTGRES_IMAGE);
    }

    private static ApplicationContextRunner service(Class<?> mode) {
        return new ApplicationContextRunner()
                .withUserConfiguration(mode)
                .withConfiguration(AutoConfigurations.of(ServiceConnectionAutoConfiguration.class))
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .withPropertyValues("spring.application.name=sample-service");
    }
}
