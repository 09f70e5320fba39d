package no.kommunepris.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What {@link WithInfrastructure} does, for a test that starts its service itself: as plain properties, so that an
 * initializer that comes later can take single parts away.
 */
public class InfrastructureInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new SecretsInitializer().initialize(context);
        Infrastructure infrastructure = Infrastructure.get();
        ConfigurableEnvironment environment = context.getEnvironment();
        String database = Infrastructure.database(environment.getProperty("spring.application.name", "service"));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.kafka.bootstrap-servers", infrastructure.kafka());
        properties.put("spring.data.mongodb.uri", infrastructure.mongo(database));
        if (environment.containsProperty(Infrastructure.DATABASE_WANTED)) {
            properties.put("spring.datasource.url", infrastructure.postgres(database));
            properties.put("spring.datasource.username", "postgres");
            properties.put("spring.datasource.password", infrastructure.postgresPassword());
        }
        environment.getPropertySources().addFirst(new MapPropertySource("infrastructure", properties));
    }
}
