package no.kommunepris.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import no.kommunepris.systemtests.Mailbox.Letter;
import no.kommunepris.systemtests.PublicSite.Receipt;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What careless, unlucky and malicious people send: a clear answer, nothing lost, nothing twice, no stack trace. */
@Order(2)
@ExtendWith(SystemUnderTest.class)
class HostileInputTest {
    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final String EVERYTHING = SCRIPT + " Čáhppes 🦌 ŋđ \"&amp;\" {{7*7}} ${7*7} <b>x</b>";
    private static final String KAUTOKEINO_MAILBOX = "postmottak@kautokeino.kommune.example";

    private final RunningSystem system;
    private final Api api;

    HostileInputTest(RunningSystem system) {
        this.system = system;
        this.api = new Api(system);
    }

    @Test
    void everyBadFieldIsNamedToAnotherSystem() {
        String round = system.openRound();
        Proposal bad = Proposal.of("x".repeat(121), "9999", "not an address")
                .withSummary("y".repeat(2001))
                .withArguments(Map.of());

        Api.Answer answer = api.nominate(round, bad);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(fields(answer))
                .containsExactlyInAnyOrder("candidate", "summary", "arguments", "municipalities", "nominatorEmail");
        assertThatNoCodeShows(answer.body());
    }

    @Test
    void garbageIsRefusedWithASentence() {
        String round = system.openRound();

        assertThat(refused(round, "{\"candidate\":\"" + "x".repeat(1_000_000) + "\"}"))
                .isEqualTo(413);
        assertThat(refused(round, "[".repeat(400_000))).isEqualTo(400);
        assertThat(refused(round, "{\"candidate\":{\"$gt\":\"\"}}")).isIn(400, 422);
        assertThat(refused(round, "[]")).isIn(400, 422);
        assertThat(refused(round, "")).isEqualTo(400);
        assertThat(refused("no-such-round", Api.write(Api.body(Proposal.of("x", Proposal.OSLO, "a@b.example")))))
                .isEqualTo(404);
    }

    private int refused(String round, String body) {
        Api.Answer answer = api.nominate(round, body, null);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThatNoCodeShows(answer.body());
        return answer.status();
    }

    @Test
    void theSameKeyTwiceIsOneNomination() {
        String round = system.openRound();
        String body = Api.write(Api.body(Proposal.of("Sendt to ganger", Proposal.OSLO, "twice@nominator.example")));

        Api.Answer first = api.nominate(round, body, "a key of mine");
        Api.Answer again = api.nominate(round, body, "a key of mine");
        Api.Answer other = api.nominate(round, body.replace("Sendt", "Send"), "a key of mine");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void theFormSaysWhatIsWrongAndKeepsWhatWasTyped() {
        system.openRound();
        PublicSite site = new PublicSite(system, system.visitor());
        Proposal bad =
                Proposal.of("Kandidaten", Proposal.OSLO, "not an address").withSummary("y".repeat(2001));

        site.form().fillIn(bad).send();

        site.visitor().looks("form with problems");
        assertThat(site.visitor().page().locator("#problems li").allInnerTexts())
                .hasSize(2);
        assertThat(site.visitor().field("summary").inputValue()).isEqualTo(bad.summary());
        assertThat(site.visitor().field("candidate").inputValue()).isEqualTo("Kandidaten");

        site.visitor().field("summary").fill("Kort og godt.");
        site.visitor().field("nominatorEmail").fill("mended@nominator.example");
        site.send().receipt();
    }

    @Test
    void wordsOfEveryKindComeThroughUnharmedAndDoNoHarm() {
        system.openRound();
        Proposal proposal = Proposal.of(EVERYTHING, Proposal.KAUTOKEINO, "hostile@nominator.example")
                .withSummary(EVERYTHING + " sammendrag")
                .withArguments(Map.of("treatment", EVERYTHING + " begrunnelse"))
                .withNominator(SCRIPT + " Áilu 🦌", "hostile@nominator.example");
        Desk desk = Desk.of(system, "sekretariat").confirmAddress(Proposal.KAUTOKEINO, KAUTOKEINO_MAILBOX);
        PublicSite site = new PublicSite(system, system.visitor());

        Receipt receipt = site.form().fillIn(proposal).send().receipt();
        showsEverything(site.visitor(), proposal);
        site.visitor().open(receipt.statusLink());
        site.visitor().page().locator("details summary").click();
        showsEverything(site.visitor(), proposal);

        Letter mail = system.mailbox().to(KAUTOKEINO_MAILBOX, SCRIPT);
        assertThat(mail.text()).contains(EVERYTHING);
        assertThat(mail.html()).doesNotContain("<script").doesNotContain("<b>x</b>");
        AnchoringPage anchoring = AnchoringPage.open(system, mail.link("/anchoring/"));
        showsEverything(anchoring.visitor(), proposal);
        anchoring.confirm(EVERYTHING, SCRIPT, "áilu@kautokeino.kommune.example");
        anchoring.visitor().sees("stiller seg bak nominasjonen");

        desk.nomination(RunningSystem.OPEN_YEAR, EVERYTHING);
        showsEverything(desk.visitor(), proposal);

        Tasklist tasks = Tasklist.of(system, "sekretariat").open("Vurder formelle krav", EVERYTHING);
        assertThat(tasks.text()).contains(EVERYTHING, proposal.summary(), EVERYTHING + " begrunnelse");
        tasks.choose("eligible", "false").write("reason", EVERYTHING).complete();
        tasks.visitor().hadNoTrouble();
        Letter outcome = system.mailbox().to(proposal.nominatorEmail(), "Oppfylte ikke de formelle kravene");
        assertThat(outcome.text()).contains(EVERYTHING);
        site.visitor().seesInTheEnd("Oppfylte ikke kravene");
        site.visitor().sees(EVERYTHING);
    }

    private static void showsEverything(Visitor visitor, Proposal proposal) {
        visitor.sees(proposal.candidate());
        visitor.sees(proposal.summary());
        visitor.sees(EVERYTHING + " begrunnelse");
        visitor.sees(proposal.nominatorName());
        visitor.looks("hostile words");
    }

    @Test
    void clickingTwiceOnEveryButtonDoesEverythingOnce() {
        system.openRound();
        String candidate = "Dobbeltklikk";
        String nominator = "double@nominator.example";
        Desk desk = Desk.of(system, "sekretariat").confirmAddress(Proposal.HERØY, "postmottak@heroy.kommune.example");
        PublicSite site = new PublicSite(system, system.visitor());
        site.form().fillIn(Proposal.of(candidate, Proposal.HERØY, nominator));
        site.visitor().pressTwice("Send inn nominasjonen");
        site.receipt();

        AnchoringPage anchoring = AnchoringPage.open(
                system,
                system.mailbox()
                        .to("postmottak@heroy.kommune.example", candidate)
                        .link("/anchoring/"));
        anchoring.fillInYes("Anne Hansen", "Rådgiver", "anne@heroy.kommune.example");
        anchoring.visitor().pressTwice("Send svaret");
        anchoring.visitor().sees("stiller seg bak nominasjonen");

        Tasklist tasks = Tasklist.of(system, "sekretariat").open("Vurder formelle krav", candidate);
        tasks.choose("eligible", "false")
                .write("reason", "Gjelder en annen pris.")
                .completeByClickingTwice();
        system.mailbox().to(nominator, "Oppfylte ikke de formelle kravene");

        assertThat(desk.count(RunningSystem.OPEN_YEAR, candidate)).isEqualTo(1);
        assertThat(system.mailbox().all(nominator))
                .extracting(letter -> letter.subject().substring(0, 8))
                .containsExactlyInAnyOrder("Kvitteri", "Alle har", "Oppfylte");
    }

    @Test
    void aForgedLinkOpensNothingAndAUsedOneChangesNothing() {
        system.openRound();
        String candidate = "Lenkene";
        Desk.of(system, "sekretariat").confirmAddress(Proposal.MOLDE, "lenker@molde.kommune.example");
        api.nominate(system.openRound(), Proposal.of(candidate, Proposal.MOLDE, "links@nominator.example"));
        String link =
                system.mailbox().to("lenker@molde.kommune.example", candidate).link("/anchoring/");

        String flipped = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");
        for (String forged : List.of(flipped, link + "A", link.replace("/anchoring/", "/prize/"))) {
            Api.Answer answer = api.get(forged);
            assertThat(answer.status()).as(forged).isEqualTo(404);
            assertThatNoCodeShows(answer.body());
        }
        AnchoringPage late = AnchoringPage.open(system, link);
        late.fillInNo("En annen", "Ukjent", "Vi angrer.");
        AnchoringPage.open(system, link).confirm("Anne Hansen", "Rådgiver", "anne@molde.kommune.example");
        late.send();
        late.visitor().sees("allerede svart ja");
        late.visitor().looks("anchoring, refused");
        late.visitor().open(link);
        late.visitor().sees("stiller seg bak nominasjonen");
    }

    private static List<String> fields(Api.Answer answer) {
        return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                .map((JsonNode error) -> error.path("field").asText())
                .toList();
    }

    private static void assertThatNoCodeShows(String body) {
        assertThat(body)
                .doesNotContain("Exception")
                .doesNotContain("no.kommunepris.")
                .doesNotContain("\tat ");
    }
}
