package no.kommunepris.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A deadline passes for everybody, whatever they had in hand. */
@Order(3)
@ExtendWith(SystemUnderTest.class)
class DeadlineTest {
    private static final int YEAR = 2033;
    private static final Duration OPEN = Duration.ofSeconds(10);
    private static final Duration OVER_IN_TIME = Duration.ofSeconds(60);
    private static final String ROUND = PublicSite.AWARD + "-" + YEAR;

    private final RunningSystem system;
    private final Api api;

    DeadlineTest(RunningSystem system) {
        this.system = system;
        this.api = new Api(system);
    }

    @Test
    void aClosedRoundTakesNothingAndAnExpiredLinkDecidesNothing() {
        String mailbox = "frist@kautokeino.kommune.example";
        Proposal proposal = Proposal.of("For sent ute", Proposal.KAUTOKEINO, "late@nominator.example");
        Desk.of(system, "sekretariat")
                .confirmAddress(Proposal.KAUTOKEINO, mailbox)
                .openRound(YEAR, OPEN, OPEN.plusSeconds(1));
        assertThat(api.nominate(ROUND, proposal).status()).isEqualTo(201);
        AnchoringPage page = AnchoringPage.open(
                system, system.mailbox().to(mailbox, proposal.candidate()).link("/anchoring/"));
        page.fillInYes("Anne Hansen", "Rådgiver", "anne@kautokeino.kommune.example");

        await("the round closes").atMost(OVER_IN_TIME).until(() -> !isOpen());
        system.mailbox().to(proposal.nominatorEmail(), "Ikke bekreftet i tide");

        Api.Answer late = api.nominate(ROUND, proposal.withCandidate("Enda senere"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("detail").asText()).contains("Fristen gikk ut");
        page.send();
        page.visitor().looks("anchoring, too late");
        assertThat(page.visitor().text()).doesNotContain("Rådgiver");
        String status =
                system.mailbox().to(proposal.nominatorEmail(), "Kvittering").link("/nominations/");
        page.visitor().open(status);
        page.visitor().sees("Falt bort");
        page.visitor().looks("status, lapsed");
    }

    private boolean isOpen() {
        return StreamSupport.stream(api.get("/api/rounds").json().spliterator(), false)
                .anyMatch(round -> round.path("id").asText().equals(ROUND)
                        && round.path("open").asBoolean());
    }
}
