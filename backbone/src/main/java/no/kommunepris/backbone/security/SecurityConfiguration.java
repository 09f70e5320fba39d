package no.kommunepris.backbone.security;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Login, sessions, headers: the same in every service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Accounts.class)
class SecurityConfiguration {
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    UserDetailsService users(Accounts accounts) {
        List<UserDetails> users = accounts.accounts().stream()
                .map(account -> User.withUsername(account.username())
                        .password(account.password())
                        .roles(account.roles().toArray(String[]::new))
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(users);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain access(
            HttpSecurity http, AccessRules rules, @Value("${spring.application.name}") String service)
            throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        // Camunda's web apps bring their own content policy and their own defence against forged requests.
        RequestMatcher webApps = path.matcher("/camunda/**");
        RequestMatcher publicApi = path.matcher(HttpMethod.POST, "/api/rounds/**");
        CookieCsrfTokenRepository csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieName("KP-XSRF-" + service);
        csrf.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        CsrfTokenRequestAttributeHandler onEveryRequest = new CsrfTokenRequestAttributeHandler();
        onEveryRequest.setCsrfRequestAttributeName(null);
        http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers(
                                    "/login", "/error", "/theme.css", "/favicon.ico", "/favicon.svg", "/webjars/**")
                            .permitAll();
                    requests.requestMatchers("/actuator/health/**").permitAll();
                    requests.requestMatchers("/actuator/**").hasRole(Role.OPERATOR);
                    rules.apply(requests);
                    requests.anyRequest().denyAll();
                })
                .formLogin(form -> form.loginPage("/login").permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").permitAll())
                // For scripts. Without the challenge: a page whose session is over must not bring up the browser's own
                // login.
                .httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(c -> c.csrfTokenRepository(csrf)
                        .csrfTokenRequestHandler(onEveryRequest)
                        .ignoringRequestMatchers(new OrRequestMatcher(webApps, publicApi)))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(webApps),
                                new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY))));
        return http.build();
    }
}
