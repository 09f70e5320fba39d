package no.kommunepris.jury.config;

import no.kommunepris.backbone.security.AccessRules;
import no.kommunepris.backbone.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may go where; what a task or a process shows is the engine's and the task API's to decide. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers("/")
                .authenticated()
                .requestMatchers("/api/tasks/**", "/forms/**")
                .hasAnyRole(Role.JUROR, Role.SECRETARIAT)
                .requestMatchers("/camunda/app/tasklist/**", "/camunda/api/tasklist/**")
                .hasAnyRole(Role.JUROR, Role.SECRETARIAT)
                .requestMatchers("/camunda/app/cockpit/**", "/camunda/api/cockpit/**")
                .hasRole(Role.OPERATOR)
                // Nobody administers users here, and there is nothing to set up.
                .requestMatchers("/camunda/app/admin/**", "/camunda/api/admin/setup/**")
                .denyAll()
                .requestMatchers("/camunda/**")
                .authenticated();
    }
}
