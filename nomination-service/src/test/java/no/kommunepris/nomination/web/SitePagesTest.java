package no.kommunepris.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Contact;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.Language;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SitePagesTest extends WebTest {
    private static final String FORM = "/" + AWARD + "/nominate";

    @Autowired
    Rounds rounds;

    @Test
    void theAwardsPageSaysWhatOneMustKnowToNominate() {
        String html = anybody().get("/" + AWARD).html();

        assertThat(html)
                .contains("kl. 12.00 norsk tid (CET)", FORM, "2019: Uteseksjonen (Oslo)", "mailto:")
                .doesNotContain("??");
    }

    @Test
    void aWinnerWithoutAnnouncementHasNoPage() {
        assertThat(anybody().get("/" + AWARD + "/winners/" + YEAR).status()).isEqualTo(404);
        assertThat(anybody().get("/no-such-award").status()).isEqualTo(404);
        assertThat(anybody().get("/no-such-award/nominate").status()).isEqualTo(404);
    }

    @Test
    void everyProblemIsSaidAtOnceAndNothingTypedIsLost() {
        Browser browser = anybody();
        browser.get(FORM);

        Browser.Page page =
                browser.post(FORM, "summary", "Bare dette", "criteria", "prevention", "nominatorEmail", "æ@");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("href=\"#candidate\"", "href=\"#municipalities\"", "href=\"#arguments-prevention\"")
                .contains("href=\"#nominatorEmail\"", "href=\"#consent\"", ">Bare dette</textarea>", "value=\"æ@\"");
    }

    @Test
    void municipalitiesCanBePickedWithoutScripts() {
        Browser browser = anybody();
        browser.get(FORM);

        Browser.Page found = browser.post(
                FORM, "action", "search", "q", "herøy", "candidate", "Uteteamet", "municipalities", "1506");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.html())
                .contains("value=\"1515\"", "value=\"1818\"", "value=\"1506\" checked", "value=\"Uteteamet\"")
                .contains("Herøy (Nordland)");
        assertThat(browser.get(FORM + "/municipalities?q=K%C3%A1r%C3%A1%C5%A1johka&municipalities=1506")
                        .html())
                .contains("value=\"5610\"", "value=\"1506\" checked");
    }

    @Test
    void hostileTextEmojiAndSamiLettersComeThroughAsText() {
        String hostile =
                "<script>alert(1)</script> \"><img src=x onerror=alert(1)> 💚 Čáhcesuolu Kárášjohka ${7*7} #{x}";
        String token = nominate("sources", hostile, "candidate", "<b>Ŋ</b>");
        Browser browser = anybody();

        for (String path : List.of("/nominations/" + token, "/nominations/" + token + "/receipt")) {
            assertThat(browser.get(path).html())
                    .doesNotContain("<script>alert", "<img src=x", "<b>Ŋ")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "💚 Čáhcesuolu Kárášjohka ${7*7} #{x}");
        }
        assertThat(secretariat().get("/desk/nominations/" + ofToken(token).id()).html())
                .doesNotContain("<script>alert", "<img src=x", "<b>Ŋ")
                .contains("💚 Čáhcesuolu Kárášjohka");
        Browser.Page again = browser.post(FORM, "candidate", hostile, "q", hostile, "summary", hostile);
        assertThat(again.html()).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void aDoubleClickMakesOneNomination() {
        Browser browser = anybody();
        browser.get(FORM);
        String[] fields = nomination("idempotencyKey", "one-click");

        String first = browser.post(FORM, fields).path();

        assertThat(browser.post(FORM, fields).path()).isEqualTo(first).endsWith("/receipt");
        Browser.Page changed = browser.post(FORM, with(fields, "sources", "noe annet"));
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.html()).contains("noe annet").doesNotContain("value=\"one-click\"");
    }

    @Test
    void whatLooksLikePersonalDataMustBeLookedAtOnce() {
        Browser browser = anybody();
        browser.get(FORM);

        Browser.Page warned = browser.post(FORM, nomination("sources", "Ring 912 34 567"));

        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.html()).contains("name=\"sensitiveChecked\"", "Ring 912 34 567");
        assertThat(browser.post(FORM, nomination("sources", "Ring 912 34 567", "sensitiveChecked", "true"))
                        .path())
                .endsWith("/receipt");
    }

    @Test
    void robotsAreTurnedAway() {
        Browser browser = anybody();
        browser.get(FORM);

        assertThat(browser.post(FORM, nomination("website", "https://example.org"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        String token = nominate();

        assertThat(anybody().postWithoutToken(FORM, nomination()).status()).isEqualTo(403);
        assertThat(anybody()
                        .postWithoutToken("/nominations/" + token, "action", "withdraw", "confirmed", "true")
                        .status())
                .isEqualTo(403);
        assertThat(ofToken(token).state()).isNotEqualTo(State.WITHDRAWN);
    }

    @Test
    void aSecretPageIsNeitherKeptNorTold() {
        Browser.Page page = anybody().get("/nominations/" + nominate());

        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(anybody().get("/nominations/forged").status()).isEqualTo(404);
        assertThat(anybody().get("/anchoring/forged").status()).isEqualTo(404);
        assertThat(anybody().get("/prize/forged").status()).isEqualTo(404);
    }

    @Test
    void withdrawingAsksOnceMore() {
        String token = nominate();
        Browser browser = anybody();
        browser.get("/nominations/" + token);

        Browser.Page asked = browser.post("/nominations/" + token, "action", "withdraw");

        assertThat(asked.html()).contains("name=\"confirmed\"");
        assertThat(ofToken(token).state()).isNotEqualTo(State.WITHDRAWN);
        browser.post("/nominations/" + token, "action", "withdraw", "confirmed", "true");
        assertThat(ofToken(token).state()).isEqualTo(State.WITHDRAWN);
        assertThat(browser.post("/nominations/" + token, "action", "withdraw", "confirmed", "true")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aLinkOpenedByAMailScannerChangesNothing() {
        String token = nominate();
        String path = anchoringPath(token, "1506");
        Anchoring before = ofToken(token).anchoring("1506");

        Browser.Page page = anybody().get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("Uteteamet", "name=\"answer\"");
        assertThat(ofToken(token).anchoring("1506")).isEqualTo(before);
        assertThat(anybody()
                        .get(path + "?answer=CONFIRMED&name=a&title=b&email=c@d.example")
                        .status())
                .isEqualTo(200);
        assertThat(ofToken(token).anchoring("1506")).isEqualTo(before);
    }

    @Test
    void aMunicipalityConfirmsOnceAndSeesThatItHas() {
        String token = nominate();
        Browser browser = anybody();
        String path = anchoringPath(token, "1506");
        browser.get(path);
        String[] yes = {"answer", "CONFIRMED", "name", "Mona", "title", "Leder", "email", "mona@example.org"};

        assertThat(browser.post(path, "answer", "CONFIRMED", "name", "Mona").status())
                .isEqualTo(422);
        assertThat(browser.post(path, yes).html()).contains("Molde stiller seg bak nominasjonen");
        assertThat(browser.post(path, yes).status()).isEqualTo(200);
        assertThat(browser.post(path, "answer", "DECLINED", "name", "M", "title", "L", "reason", "Nei")
                        .status())
                .isEqualTo(409);
        assertThat(ofToken(token).anchoring("1506").isConfirmed()).isTrue();
        assertThat(anybody().get("/nominations/" + token).html()).contains("Molde stiller seg bak.");
    }

    @Test
    void aMunicipalityThatDeclinesIsAskedOnceMore() {
        String token = nominate();
        Browser browser = anybody();
        String path = anchoringPath(token, "1506");
        browser.get(path);
        String[] no = {"answer", "DECLINED", "name", "Mona", "title", "Leder", "reason", "Ikke nå"};

        assertThat(browser.post(path, no).html()).contains("name=\"confirmed\"", "value=\"Ikke nå\"");
        assertThat(ofToken(token).anchoring("1506").isAnswered()).isFalse();
        browser.post(path, with(no, "confirmed", "true"));
        assertThat(ofToken(token).state()).isEqualTo(State.DECLINED);
        assertThat(anybody().get("/nominations/" + token).html()).contains("Ikke nå");
    }

    @Test
    void aCorrectionKeepsTheSameReference() {
        String token = nominate();
        Browser browser = anybody();
        assertThat(browser.get("/nominations/" + token + "/correct").html()).contains("Er der de unge er.");

        browser.post("/nominations/" + token + "/correct", nomination("sources", "Se årsmeldingen"));

        assertThat(ofToken(token).content().sources()).isEqualTo("Se årsmeldingen");
    }

    @Test
    void theWinnerAnswersInConfidence() {
        Nomination nomination = ofToken(nominate());
        String accepted = tellWinner(nomination, 1);
        Browser browser = anybody();

        assertThat(browser.get(accepted).html()).contains("Fortrolig til offentliggjøringen");
        assertThat(browser.post(accepted, "answer", "ACCEPTED", "guests", "4").status())
                .isEqualTo(422);
        assertThat(browser.post(accepted, "answer", "DECLINED", "reason", "Nei").html())
                .contains("name=\"confirmed\"");
        assertThat(browser.post(accepted, "answer", "ACCEPTED", "guests", "2", "words", "Takk")
                        .html())
                .contains("Dere har tatt imot prisen");
        assertThat(browser.post(accepted, "answer", "DECLINED", "reason", "Nei", "confirmed", "true")
                        .status())
                .isEqualTo(409);
        assertThat(anybody().get("/" + AWARD).html()).doesNotContain(YEAR + ": Uteteamet");
        assertThat(anybody().get("/" + AWARD + "/winners/" + YEAR).status()).isEqualTo(404);
    }

    private String tellWinner(Nomination nomination, int attempt) {
        String token = "prize-" + nomination.id() + "-" + attempt;
        JuryEvent.Winner winner = new JuryEvent.Winner(
                nomination.id(),
                nomination.content().candidate(),
                "Kommunerusprisen",
                new Contact("Mona", "mona@example.org", Language.NB),
                token,
                "",
                3,
                Instant.parse("2099-01-01T00:00:00Z"));
        // Other tests tell winners of the same round: each takes the next number.
        rounds.change(
                ROUND, Actor.SYSTEM, r -> r.tellWinner(nomination.id().hashCode(), winner, LinkTokens.hash(token)));
        return "/prize/" + token;
    }
}
