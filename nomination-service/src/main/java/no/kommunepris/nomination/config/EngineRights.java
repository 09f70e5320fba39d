package no.kommunepris.nomination.config;

import no.kommunepris.backbone.engine.OneAtATime;
import no.kommunepris.backbone.security.Role;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In this service's engine the operators may do everything, and nobody else may do anything. */
@Configuration(proxyBeanMethods = false)
class EngineRights {
    @Bean
    ProcessEnginePlugin operatorsRights() {
        AdministratorAuthorizationPlugin plugin = new AdministratorAuthorizationPlugin() {
            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                OneAtATime.setUp(engine, () -> super.postProcessEngineBuild(engine));
            }
        };
        plugin.setAdministratorGroupName(Role.OPERATOR);
        return plugin;
    }
}
