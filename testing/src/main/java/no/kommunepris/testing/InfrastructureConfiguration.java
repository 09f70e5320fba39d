package no.kommunepris.testing;

import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Tells Spring Boot where the infrastructure of this JVM is, by connection details of the same kinds either way. */
@Configuration(proxyBeanMethods = false)
@Import(InfrastructureConfiguration.Chosen.class)
class InfrastructureConfiguration {
    /** The services make their Kafka clients themselves, from the properties. */
    @Bean
    DynamicPropertyRegistrar kafkaAddress(KafkaConnectionDetails kafka) {
        return properties ->
                properties.add("spring.kafka.bootstrap-servers", () -> String.join(",", kafka.getBootstrapServers()));
    }

    static class Chosen implements ImportSelector {
        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {Infrastructure.get().connections().getName()};
        }
    }
}
