package no.kommunepris.nomination.config;

import java.util.List;
import no.kommunepris.backbone.operations.ReportedKind;
import no.kommunepris.nomination.process.NominationProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators may compare with what the other services have. */
@Configuration(proxyBeanMethods = false)
class Reports {

    @Bean
    ReportedKind reportedNominations() {
        return new ReportedKind(
                "nomination",
                "nominations",
                NominationProcess.KEY,
                List.of(NominationProcess.WAIT_JURYS_WORD),
                body -> body.getString("state"));
    }

    /** A round's winner attempts are under embargo; that it is announced is not. */
    @Bean
    ReportedKind reportedRounds() {
        return new ReportedKind(
                "round",
                "rounds",
                null,
                List.of(),
                body -> body.get("announcement") != null
                        ? "ANNOUNCED"
                        : body.get("closedAt") != null ? "CLOSED" : "OPEN");
    }
}
