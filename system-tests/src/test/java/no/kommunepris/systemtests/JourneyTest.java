package no.kommunepris.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.kommunepris.systemtests.Mailbox.Letter;
import no.kommunepris.systemtests.PublicSite.Receipt;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, end to end: from the form to the winner, with everybody who takes part in a browser of their own. */
@StepByStep
@Order(1)
@ExtendWith(SystemUnderTest.class)
class JourneyTest {
    private static final int YEAR = 2027;
    private static final String OSLO_MAILBOX = "postmottak@oslo.kommune.example";
    private static final Proposal WINNER = new Proposal(
            "Uteseksjonen",
            "Oppsøkende arbeid blant unge i byen gjennom mange år: teamet er der ungdommene er, også om natten.",
            Map.of(
                    "new-methods",
                    "Oppsøkende arbeid som metode, kartlegging som gir kunnskap, og en gratis app for å slutte med"
                            + " cannabis.",
                    "prevention",
                    "Mentorer og unge erfaringskonsulenter når ungdommer tidlig."),
            List.of(Proposal.OSLO),
            "Kari Nordmann",
            "kari@nominator.example");
    private static final Proposal OTHER = Proposal.of("Familieteamet i Molde", Proposal.MOLDE, "ola@nominator.example");

    private final RunningSystem system;
    private final PublicSite site;
    private final Desk desk;

    JourneyTest(RunningSystem system) {
        this.system = system;
        this.site = new PublicSite(system, system.visitor());
        this.desk = Desk.of(system, "sekretariat");
    }

    @Test
    @Order(10)
    void theSecretariatOpensARoundAndChecksTheAddresses() {
        desk.rounds().visitor().looks("desk without rounds");
        desk.openRound(YEAR, Duration.ofDays(20)).visitor().looks("desk with a round");
        desk.confirmAddress(Proposal.OSLO, OSLO_MAILBOX);
        desk.visitor().looks("addresses");
        site.front().visitor().tour("site");
        site.award().visitor().tour("award");
        site.visitor().sees("Nå kan du nominere");
    }

    @Test
    @Order(20)
    void aNominatorSendsTheFormAndGetsAReceipt() {
        Receipt receipt = site.form().fillIn(WINNER).send().receipt();
        site.visitor().looks("receipt");
        Letter mail = system.mailbox().to(WINNER.nominatorEmail(), "Kvittering " + receipt.reference());
        assertThat(mail.link("/nominations/")).isEqualTo(receipt.statusLink());
        site.visitor().open(receipt.statusLink());
        site.visitor().seesInTheEnd("Venter på kommunene");
        site.visitor().tour("status");
    }

    @Test
    @Order(30)
    void aLinkOpenedByAMailScannerChangesNothingAndTheMunicipalityConfirms() {
        String link = system.mailbox().to(OSLO_MAILBOX, "Står Oslo").link("/anchoring/");
        assertThat(new Api(system).get(link).status()).isEqualTo(200);
        AnchoringPage page = AnchoringPage.open(system, link);
        page.visitor().tour("anchoring");
        page.confirm("Anne Hansen", "Kommunaldirektør", "anne@oslo.kommune.example");
        page.visitor().sees("stiller seg bak nominasjonen");
        page.visitor().looks("anchoring, confirmed");
        system.mailbox().to(WINNER.nominatorEmail(), "Alle har bekreftet");
    }
}
