package no.kommunepris.notification.config;

import no.kommunepris.backbone.outbox.AggregateStore;
import no.kommunepris.backbone.outbox.AggregateStores;
import no.kommunepris.backbone.security.AccessRules;
import no.kommunepris.backbone.security.Role;
import no.kommunepris.notification.application.MailSettings;
import no.kommunepris.notification.domain.DeadLetter;
import no.kommunepris.notification.domain.Delivery;
import no.kommunepris.notification.mails.LetterWriter;
import no.kommunepris.notification.mails.MailsFor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NotificationConfiguration {

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(
                        "/", "/operations/**", "/api/operations/**", "/operations.js", "/operations.css")
                .hasRole(Role.OPERATOR);
    }

    @Bean
    AggregateStore<Delivery> deliveryStore(AggregateStores stores) {
        return stores.of(Delivery.class, "deliveries", "delivery");
    }

    @Bean
    AggregateStore<DeadLetter> deadLetterStore(AggregateStores stores) {
        return stores.of(DeadLetter.class, "dead-letters", "dead-letter");
    }

    @Bean
    MailsFor mailsFor(@Value("${kommunepris.jury.url}") String jury) {
        return new MailsFor(jury + "/camunda/app/tasklist/");
    }

    @Bean
    LetterWriter letterWriter(@Value("${kommunepris.site.url}") String site) {
        return new LetterWriter(site);
    }
}
