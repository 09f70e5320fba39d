package no.kommunepris.nomination.config;

import no.kommunepris.backbone.security.AccessRules;
import no.kommunepris.backbone.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may see what. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    /** The desk and the engine come first, so that the public patterns cannot open them. */
    @Bean
    AccessRules accessRules() {
        return rules -> {
            rules.requestMatchers("/desk", "/desk/**").hasRole(Role.SECRETARIAT);
            rules.requestMatchers("/camunda", "/camunda/**").hasRole(Role.OPERATOR);
            rules.requestMatchers("/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**")
                    .permitAll();
            rules.requestMatchers(HttpMethod.GET, "/api/rounds", "/api/nominations/*")
                    .permitAll();
            rules.requestMatchers(HttpMethod.POST, "/api/rounds/*/nominations").permitAll();
            rules.requestMatchers("/anchoring/**", "/nominations/**", "/prize/**")
                    .permitAll();
            rules.requestMatchers("/", "/*", "/*/nominate", "/*/nominate/**", "/*/winners/*")
                    .permitAll();
        };
    }
}
