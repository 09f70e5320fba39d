package no.kommunepris.testing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/** Tells Spring Boot where the infrastructure of this JVM is, by connection details of the same kinds either way. */
@Configuration(proxyBeanMethods = false)
@Import(InfrastructureConfiguration.Chosen.class)
class InfrastructureConfiguration {
    /**
     * The services make their Kafka clients themselves, from the properties. Those may be wanted before a property that
     * comes from a bean could be there, so it is the bean that is told.
     */
    @Bean
    static BeanPostProcessor kafkaAddress(ObjectProvider<KafkaConnectionDetails> kafka) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof KafkaProperties properties) {
                    properties.setBootstrapServers(kafka.getObject().getBootstrapServers());
                }
                return bean;
            }
        };
    }

    static class Chosen implements ImportSelector {
        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {Infrastructure.get().connections().getName()};
        }
    }
}
