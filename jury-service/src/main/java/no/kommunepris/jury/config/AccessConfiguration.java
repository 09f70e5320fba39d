package no.kommunepris.jury.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import no.kommunepris.backbone.security.AccessRules;
import no.kommunepris.backbone.security.Role;
import no.kommunepris.jury.application.Sentences;
import no.kommunepris.jury.application.Tasks;
import no.kommunepris.jury.application.WhatIsMissing;
import no.kommunepris.jury.web.Completion;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may go where; what a task or a process shows is the engine's and the task API's to decide. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final String ENGINE = "/camunda/api/engine/engine/*";
    private static final int AFTER_THE_ENGINES_LOGIN = 210;

    /** What Tasklist sends to the engine: questions, and the three things one does with a task. */
    private static final String[] TASKLIST = {
        ENGINE + "/filter/*/list",
        ENGINE + "/filter/*/count",
        ENGINE + "/task",
        ENGINE + "/task/count",
        ENGINE + "/variable-instance",
        ENGINE + "/task/*/claim",
        ENGINE + "/task/*/unclaim",
        ENGINE + "/task/*/complete",
        ENGINE + "/task/*/submit-form"
    };

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers("/")
                .authenticated()
                .requestMatchers("/api/tasks/**", "/forms/**")
                .hasAnyRole(Role.JUROR, Role.SECRETARIAT)
                .requestMatchers("/announcements", "/announcements/**")
                .hasRole(Role.SECRETARIAT)
                .requestMatchers("/camunda/app/tasklist/**", "/camunda/api/tasklist/**")
                .hasAnyRole(Role.JUROR, Role.SECRETARIAT)
                .requestMatchers("/camunda/app/cockpit/**", "/camunda/api/cockpit/**")
                .hasRole(Role.OPERATOR)
                // Nobody administers users here, and there is nothing to set up.
                .requestMatchers("/camunda/app/admin/**", "/camunda/api/admin/setup/**")
                .denyAll()
                .requestMatchers(HttpMethod.POST, TASKLIST)
                .hasAnyRole(Role.JUROR, Role.SECRETARIAT, Role.OPERATOR)
                .requestMatchers(HttpMethod.GET, "/camunda/**")
                .authenticated()
                .requestMatchers(HttpMethod.OPTIONS, "/camunda/**")
                .authenticated()
                .requestMatchers("/camunda/api/engine/**")
                .hasRole(Role.OPERATOR)
                .requestMatchers("/camunda/**")
                .authenticated();
    }

    @Bean
    FilterRegistrationBean<Completion> completion(
            Tasks tasks, WhatIsMissing whatIsMissing, ObjectMapper json, Sentences sentences) {
        var registration = new FilterRegistrationBean<>(new Completion(tasks, whatIsMissing, json, sentences));
        registration.setOrder(AFTER_THE_ENGINES_LOGIN);
        registration.addUrlPatterns("/camunda/api/*");
        return registration;
    }
}
