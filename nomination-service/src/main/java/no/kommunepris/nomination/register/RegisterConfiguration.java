package no.kommunepris.nomination.register;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegisterProperties.class)
class RegisterConfiguration {
    @Bean
    Municipalities municipalities(MongoOperations mongo, RegisterProperties properties) {
        return new Municipalities(new MongoCorrections(mongo), properties.practiceDomain());
    }

    @Bean
    ImportRegister importRegister(MongoOperations mongo, RegisterProperties properties, Clock clock) {
        return new ImportRegister(
                new KlassClient(properties.klassUrl()),
                new EnhetsregisterClient(properties.enhetsregisterUrl()),
                new MongoCorrections(mongo),
                clock);
    }
}
