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
    private static final String MOLDE_MAILBOX = "postmottak@molde.kommune.example";
    private static final Proposal OTHER = Proposal.of("Familieteamet i Molde", Proposal.MOLDE, "ola@nominator.example");
    private static final String WINNER_CONTACT = "anne@oslo.kommune.example";
    private static final String REASONS =
            "Juryen løfter fram mange års systematisk oppsøkende arbeid. Teamet er der ungdommene er, og tilbudet er blitt"
                    + " formet mer og mer av dem det gjelder: Unge erfaringskonsulenter er med, og mentorer følger dem som"
                    + " fortsatt bruker rusmidler.\n\nKartlegging og prosjekter har gitt hele fagfeltet ny kunnskap, og alle"
                    + " kan bruke den gratis appen for å slutte med cannabis. Andre kan lære av det.";
    private static final String WORDS = "Takk! Vi deler prisen med ungdommene.";
    private static final String ASSESS = "Vurder nominasjonen";
    private static final String AT_THE_JURY = "Vurdert av juryen";

    private final RunningSystem system;
    private final PublicSite site;
    private final Desk desk;
    private String winnersStatus = "";
    private String othersStatus = "";
    private Map<String, String> beforeTheDecision = Map.of();

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
        desk.confirmAddress(Proposal.MOLDE, MOLDE_MAILBOX);
        desk.visitor().looks("addresses");
        site.front().visitor().looks("awards");
        site.award().visitor().tour("1-award");
        site.visitor().sees("Nå kan du nominere");
    }

    @Test
    @Order(20)
    void aNominatorSendsTheFormAndGetsAReceipt() {
        site.form().fillIn(WINNER).visitor().tour("2-nominate");
        Receipt receipt = site.send().receipt();
        site.visitor().looks("receipt");
        winnersStatus = receipt.statusLink();
        Letter mail = system.mailbox().to(WINNER.nominatorEmail(), "Kvittering " + receipt.reference());
        assertThat(mail.link("/nominations/")).isEqualTo(winnersStatus);
        site.visitor().open(winnersStatus);
        site.visitor().seesInTheEnd("Venter på kommunene");
        site.visitor().tour("3-status");
    }

    @Test
    @Order(30)
    void anotherSystemNominatesThroughTheApi() {
        Api.Answer answer = new Api(system).nominate(PublicSite.AWARD + "-" + YEAR, OTHER);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        othersStatus = answer.json().path("statusLink").asText();
        system.mailbox()
                .to(OTHER.nominatorEmail(), answer.json().path("reference").asText());
    }

    @Test
    @Order(40)
    void theMunicipalitiesConfirmAndALinkOpenedByAMailScannerChangesNothing() {
        String link = system.mailbox().to(OSLO_MAILBOX, WINNER.candidate()).link("/anchoring/");
        assertThat(new Api(system).get(link).status()).isEqualTo(200);
        AnchoringPage page = AnchoringPage.open(system, link);
        page.visitor().tour("4-anchoring");
        page.confirm("Anne Hansen", "Kommunaldirektør", WINNER_CONTACT);
        page.visitor().sees("stiller seg bak nominasjonen");
        page.visitor().looks("anchoring, confirmed");
        system.mailbox().to(WINNER.nominatorEmail(), "Alle har bekreftet");

        AnchoringPage.open(
                        system,
                        system.mailbox().to(MOLDE_MAILBOX, OTHER.candidate()).link("/anchoring/"))
                .confirm("Per Olsen", "Enhetsleder", "per@molde.kommune.example");
        desk.round(YEAR).visitor().seesInTheEnd("Hos juryen");
        desk.visitor().tour("5-desk");
    }

    @Test
    @Order(50)
    void theSecretariatFindsThemInOrderAndIsToldWhatIsMissing() {
        system.mailbox().to("sekretariat@kommunepris.example", "Til formell vurdering");
        Tasklist tasks = Tasklist.of(system, "sekretariat");
        tasks.open("Vurder formelle krav", WINNER.candidate()).pressComplete();
        assertThat(tasks.hindrance()).contains("Velg om nominasjonen oppfyller de formelle kravene.");
        tasks.visitor().looksAt(".kp-task", "eligibility form");
        tasks.choose("eligible", "true").complete();
        tasks.open("Vurder formelle krav", OTHER.candidate())
                .choose("eligible", "true")
                .complete();
        tasks.close();
    }

    @Test
    @Order(60)
    void aJurorWithAConflictOfInterestSeesNothingOfTheNomination() {
        Tasklist juror = Tasklist.of(system, "jurymedlem-bruker");
        juror.open(ASSESS, WINNER.candidate());
        assertThat(juror.text()).doesNotContain(WINNER.summary());
        juror.choose("conflict", "true").complete();
        assertThat(juror.count(ASSESS, WINNER.candidate())).isZero();
        assess(juror, OTHER, 3);
        juror.close();
    }

    @Test
    @Order(70)
    void theOtherJurorsAssessAndNobodyGetsAwayWithoutAComment() {
        Tasklist first = Tasklist.of(system, "jurymedlem-ks");
        first.open(ASSESS, WINNER.candidate()).choose("conflict", "false");
        first.choose("scores.new-methods.score", "6")
                .score("prevention", 5, "Tidlig og tett.")
                .pressComplete();
        assertThat(first.hindrance()).contains("Skriv en kommentar til");
        first.visitor().looksAt(".kp-task", "assessment form");
        first.write("scores.new-methods.comment", "Noe andre bør lære av.");
        first.complete();
        assess(first, OTHER, 4);
        first.close();
        for (String username : List.of("jurymedlem-korus", "juryleder")) {
            Tasklist juror = Tasklist.of(system, username);
            score(juror, WINNER, 5).picture("6-assessment", "Vurdering av hvert kriterium");
            juror.complete();
            assess(juror, OTHER, 3);
            juror.close();
        }
    }

    private static void assess(Tasklist juror, Proposal proposal, int score) {
        score(juror, proposal, score).complete();
    }

    private static Tasklist score(Tasklist juror, Proposal proposal, int score) {
        juror.open(ASSESS, proposal.candidate()).choose("conflict", "false");
        proposal.arguments().keySet().forEach(criterion -> juror.score(criterion, score, "Godt begrunnet."));
        return juror;
    }

    @Test
    @Order(80)
    void afterTheDeadlineTheChairProposesAWinnerAndEveryBodyApproves() {
        desk.closeNominations(YEAR, Duration.ofSeconds(3));
        site.award().visitor().seesInTheEnd("Det går ikke an å nominere nå");
        site.visitor().looks("award, closed");
        for (String status : List.of(winnersStatus, othersStatus)) {
            site.visitor().open(status);
            site.visitor().seesInTheEnd(AT_THE_JURY);
        }
        beforeTheDecision = publicEye().look();

        Tasklist chair = Tasklist.of(system, "juryleder");
        chair.open("Drøft og velg vinner", "");
        assertThat(chair.text()).contains(WINNER.candidate(), OTHER.candidate());
        chair.chooseWords(WINNER.candidate()).write("reasons", REASONS);
        chair.visitor().looksAt(".kp-task", "deliberation form");
        chair.picture("7-deliberation", "Rangering");
        chair.complete();
        approve(chair);
        chair.close();
        for (String username : List.of("jurymedlem-ks", "jurymedlem-korus")) {
            Tasklist body = Tasklist.of(system, username);
            approve(body);
            body.close();
        }
    }

    private static void approve(Tasklist body) {
        body.open("Godkjenn for juryorganet", WINNER.candidate());
        assertThat(body.text()).contains("Andre kan lære av det.");
        body.visitor().looksAt(".kp-task", "approval form");
        body.choose("approve", "true").complete();
    }

    @Test
    @Order(90)
    void theWinnerAcceptsInConfidence() {
        PrizePage prize = PrizePage.open(
                system, system.mailbox().to(WINNER_CONTACT, "Fortrolig").link("/prize/"));
        prize.visitor().tour("8-prize");
        prize.accept(3, WORDS).visitor().sees("Dere har tatt imot prisen");
        prize.visitor().looks("prize, accepted");
    }

    @Test
    @Order(100)
    void nothingLeaksBeforeTheAnnouncement() {
        Tasklist secretary = Tasklist.of(system, "sekretariat");
        secretary.open("Forbered offentliggjøring", WINNER.candidate());
        assertThat(secretary.text()).contains(WORDS);
        secretary.visitor().looksAt(".kp-task", "announcement form");
        secretary.close();

        assertThat(publicEye().look()).isEqualTo(beforeTheDecision);
        Visitor operator = system.signedIn("drift", system.ports().operations());
        for (String page : List.of("/operations", "/api/operations/timeline?limit=500", "/operations/deliveries")) {
            operator.open(system.ports().operations() + page);
            assertThat(operator.page().content())
                    .as("what operators read on " + page)
                    .doesNotContain(WINNER.candidate())
                    .doesNotContain(WINNER_CONTACT);
        }
        for (String nominator : List.of(WINNER.nominatorEmail(), OTHER.nominatorEmail())) {
            assertThat(system.mailbox().all(nominator))
                    .extracting(Letter::subject)
                    .allMatch(subject -> subject.startsWith("Kvittering") || subject.startsWith("Alle har bekreftet"));
        }
    }

    private PublicEye publicEye() {
        return new PublicEye(system, YEAR, List.of(winnersStatus, othersStatus));
    }

    @Test
    @Order(110)
    void theSecretariatAnnouncesAndEverybodyIsTold() {
        Tasklist secretary = Tasklist.of(system, "sekretariat");
        secretary.open("Forbered offentliggjøring", WINNER.candidate());
        secretary.choose("when", "NOW").complete();
        secretary.close();

        system.mailbox().to(WINNER.nominatorEmail(), "Det er offentlig: " + WINNER.candidate());
        system.mailbox().to(OTHER.nominatorEmail(), "det ble ikke " + OTHER.candidate());
        site.announcement(YEAR).visitor().seesInTheEnd(WINNER.candidate());
        site.visitor().sees("Andre kan lære av det.");
        site.visitor().sees(WORDS);
        site.visitor().tour("9-announcement");
        site.award().visitor().sees(YEAR + ": " + WINNER.candidate());
        site.visitor().looks("award with a new winner");
        site.visitor().open(winnersStatus);
        site.visitor().seesInTheEnd("Vinner");
        site.visitor().open(othersStatus);
        site.visitor().seesInTheEnd("Vant ikke");
        site.visitor().looks("status, not selected");
        desk.round(YEAR).visitor().seesInTheEnd("Offentliggjort");
    }
}
