package no.kommunepris.jury.config;

import java.util.List;
import no.kommunepris.backbone.operations.ReportedKind;
import no.kommunepris.jury.process.AwardRoundProcess;
import no.kommunepris.jury.process.JuryReviewProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators may compare with what the other services have: never a score, a proposal or a winner. */
@Configuration(proxyBeanMethods = false)
class Reports {

    @Bean
    ReportedKind reportedReviews() {
        return new ReportedKind("review", "reviews", JuryReviewProcess.KEY, List.of(), body -> body.getString("state"));
    }

    @Bean
    ReportedKind reportedRounds() {
        return new ReportedKind(
                "jury-round",
                "rounds",
                AwardRoundProcess.KEY,
                List.of(AwardRoundProcess.END_NO_WINNER),
                body -> body.get("announcedAt") == null ? "OPEN" : "ANNOUNCED");
    }
}
