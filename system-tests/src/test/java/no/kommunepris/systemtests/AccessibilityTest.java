package no.kommunepris.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody can use every page, in every language; the states that the journey passes are looked at there. */
@Order(6)
@ExtendWith(SystemUnderTest.class)
class AccessibilityTest {
    private static final String LINKS = "a11y@kautokeino.kommune.example";

    private final RunningSystem system;
    private final Api api;
    private final String site;

    AccessibilityTest(RunningSystem system) {
        this.system = system;
        this.api = new Api(system);
        this.site = system.ports().site();
    }

    @Test
    void thePublicPagesInEveryLanguageAndOnANarrowScreen() {
        system.openRound();
        Visitor visitor = system.visitor();
        for (String page : List.of("/", "/kommunerusprisen", "/kommunerusprisen/nominate", "/login", "/nowhere")) {
            for (String language : List.of("nb", "nn", "en")) {
                visitor.open(site + page + "?lang=" + language);
                visitor.looks(page + " in " + language);
                assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
            }
            visitor.fitsANarrowScreen();
        }
    }

    @Test
    void everyPageBehindASecretLink() {
        Desk.of(system, "sekretariat").confirmAddress(Proposal.KAUTOKEINO, LINKS);
        Api.Answer receipt = nominate("Til å trekke");
        Visitor nominator = system.visitor();
        nominator.open(receipt.json().path("statusLink").asText());
        nominator.seesInTheEnd("Venter på kommunene");
        nominator.fitsANarrowScreen();

        AnchoringPage anchoring = AnchoringPage.open(
                system, system.mailbox().to(LINKS, "Til å trekke").link("/anchoring/"));
        anchoring.visitor().fitsANarrowScreen();
        anchoring.send();
        anchoring.visitor().looks("anchoring with problems");

        nominator.open(receipt.json().path("statusLink").asText() + "/correct");
        nominator.looks("correction");
        nominator.page().goBack();
        nominator.press("Trekk nominasjonen");
        nominator.looks("withdraw?");
        nominator.press("Ja, trekk nominasjonen");
        nominator.sees("Trukket");
        nominator.looks("status, withdrawn");

        Api.Answer declined = nominate("Til å avslå");
        AnchoringPage.open(system, system.mailbox().to(LINKS, "Til å avslå").link("/anchoring/"))
                .decline("Anne Hansen", "Rådgiver", "Ikke vårt tiltak.")
                .visitor()
                .looks("anchoring, declined");
        nominator.open(declined.json().path("statusLink").asText());
        nominator.seesInTheEnd("Avslått av kommunen");
        nominator.looks("status, declined");
    }

    @Test
    void theProofThatASelfNominatorGives() {
        Desk.of(system, "sekretariat").confirmAddress(Proposal.KAUTOKEINO, LINKS);
        String own = "maja@kautokeino.kommune.example";
        Map<String, Object> body = Api.body(Proposal.of("Vår egen tjeneste", Proposal.KAUTOKEINO, own));
        body.put("ownMunicipality", Proposal.KAUTOKEINO);
        assertThat(api.nominate(system.openRound(), Api.write(body), null).status())
                .isEqualTo(201);

        AnchoringPage proof = AnchoringPage.open(
                system, system.mailbox().to(own, "Bekreft innen").link("/anchoring/"));
        proof.visitor().looks("proof");
        proof.confirm("Maja", "Leder", own).visitor().sees("stiller seg bak nominasjonen");
        assertThat(system.mailbox().all(LINKS))
                .noneMatch(letter -> letter.subject().contains("Vår egen tjeneste"));
    }

    @Test
    void theDesk() {
        nominate("På skranken");
        Desk desk = Desk.of(system, "sekretariat2");
        Visitor secretary = desk.visitor();
        desk.rounds();
        secretary.looks("rounds");
        String round = site + "/desk/rounds/" + system.openRound();
        for (String page :
                List.of(round, round + "/register", round + "/schedule", site + "/desk/awards/kommunerusprisen/open")) {
            assertThat(secretary.open(page)).as(page).isEqualTo(200);
            secretary.looks(page);
        }
        secretary.press("Gå videre");
        secretary.looks("a round with problems");
        secretary.open(round + "/register");
        secretary.press("Registrer nominasjonen");
        secretary.looks("a registration with problems");
        desk.nomination(RunningSystem.OPEN_YEAR, "På skranken");
        secretary.page().locator("summary").all().forEach(summary -> summary.click());
        secretary.looks("a nomination with every form open");
        secretary.open(site + "/desk/addresses?unconfirmed=true");
        secretary.looks("addresses, unconfirmed");
    }

    @Test
    void theOperatorsPages() {
        String reference = nominate("Under drift").json().path("reference").asText();
        system.mailbox().to("a11y@nominator.example", reference);
        String operations = system.ports().operations();
        Visitor operator = system.signedIn("drift", operations);
        for (String page : List.of(
                "/operations",
                "/operations/deliveries",
                "/operations/dead-letters",
                "/operations/stuck",
                "/operations/consistency",
                "/operations/lag")) {
            assertThat(operator.open(operations + page)).as(page).isEqualTo(200);
            operator.looks(page);
        }
        operator.open(operations + "/operations");
        operator.page()
                .locator("main a[href*='/operations/nominations/']")
                .first()
                .click();
        operator.address("/operations/nominations/");
        operator.looks("a timeline");
        assertThat(operator.page().content()).doesNotContain("Under drift").doesNotContain("a11y@nominator.example");
    }

    @Test
    void nobodyWithoutTheRoleGetsIn() {
        assertThat(api.get("/desk").status()).isIn(302, 401);
        Visitor operator = system.signedIn("drift", site);
        assertThat(operator.open(site + "/desk")).isEqualTo(403);
        operator.looks("forbidden");
        Visitor juror = system.signedIn("jurymedlem-ks", system.ports().operations());
        assertThat(juror.open(system.ports().operations() + "/operations")).isEqualTo(403);
        juror.looks("forbidden");
    }

    private Api.Answer nominate(String candidate) {
        Api.Answer answer =
                api.nominate(system.openRound(), Proposal.of(candidate, Proposal.KAUTOKEINO, "a11y@nominator.example"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }
}
