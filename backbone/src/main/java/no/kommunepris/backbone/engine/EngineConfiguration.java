package no.kommunepris.backbone.engine;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import no.kommunepris.backbone.inbox.Inbox;
import no.kommunepris.backbone.operations.ProcessStates;
import no.kommunepris.backbone.operations.StuckJobs;
import no.kommunepris.backbone.security.Accounts;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For the services with an engine. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.camunda.bpm.engine.ProcessEngine")
@ConditionalOnProperty(name = "camunda.bpm.enabled", matchIfMissing = true)
class EngineConfiguration {
    private static final int AFTER_SPRING_SECURITY = 201;

    @Bean
    Correlation correlation(RuntimeService runtime, HistoryService history) {
        return new Correlation(runtime, history);
    }

    @Bean
    Inbox inbox(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            MeterRegistry meters,
            @Value("${spring.application.name}") String consumer,
            @Value("${kommunepris.inbox.memory:45d}") Duration memory) {
        return new Inbox(jdbc, new TransactionTemplate(transactions), clock, meters, consumer, memory);
    }

    @Bean
    StuckJobs stuckJobs(RuntimeService runtime, ManagementService management, RepositoryService repository) {
        return new EngineStuckJobs(runtime, management, repository);
    }

    @Bean
    ProcessStates processStates(HistoryService history, RuntimeService runtime) {
        return new EngineProcessStates(history, runtime);
    }

    @Bean
    IncidentWatch incidentWatch(StuckJobs jobs, MeterRegistry meters) {
        return new IncidentWatch(jobs, meters);
    }

    @Bean
    ProcessEnginePlugin engineAccounts(Accounts accounts) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setIdentityProviderSessionFactory(new SessionFactory() {
                    @Override
                    public Class<?> getSessionType() {
                        return ReadOnlyIdentityProvider.class;
                    }

                    @Override
                    public Session openSession() {
                        return new EngineAccounts(accounts, Context.getCommandContext());
                    }
                });
            }
        };
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineLogin() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", EngineLogin.class.getName()));
        registration.setOrder(AFTER_SPRING_SECURITY);
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<EngineLogout> engineLogout() {
        var registration = new FilterRegistrationBean<>(new EngineLogout());
        registration.setOrder(AFTER_SPRING_SECURITY);
        registration.addUrlPatterns("/camunda/api/admin/auth/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<OneNoncePerPage> oneNoncePerPage() {
        var registration = new FilterRegistrationBean<>(new OneNoncePerPage());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.addUrlPatterns("/camunda/app/*");
        return registration;
    }
}
