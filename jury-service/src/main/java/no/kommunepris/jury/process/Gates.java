package no.kommunepris.jury.process;

import no.kommunepris.jury.application.HandInAnswer;
import no.kommunepris.jury.application.Sentences;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What the user tasks' listeners call. The beans' names are what the models say. */
@Configuration(proxyBeanMethods = false)
class Gates {
    private final Gate gate;

    Gates(HandInAnswer handInAnswer, Sentences sentences, @Lazy IdentityService identity) {
        gate = new Gate(handInAnswer, sentences, identity);
    }

    @Bean
    TaskListener eligibilityGate() {
        return gate;
    }

    @Bean
    TaskListener assessmentGate() {
        return gate;
    }

    @Bean
    TaskListener deliberationGate() {
        return gate;
    }

    @Bean
    TaskListener approvalGate() {
        return gate;
    }

    @Bean
    TaskListener announcementGate() {
        return gate;
    }
}
