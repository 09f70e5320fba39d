package no.kommunepris.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryLanguageTest extends WebTest {

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void everyPageIsWholeInEveryLanguage(String language) {
        String token = nominate();
        String anchoring = anchoringPath(token, "1506");
        String desk = "/desk/nominations/" + ofToken(token).id();
        Browser browser = secretariat();
        browser.get("/?lang=" + language);
        List<Browser.Page> pages = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/login",
                "/" + AWARD,
                "/" + AWARD + "/nominate",
                "/nominations/" + token,
                "/nominations/" + token + "/receipt",
                "/nominations/" + token + "/correct",
                anchoring,
                "/no-such-page",
                "/desk",
                "/desk/awards/" + AWARD + "/open",
                "/desk/rounds/" + ROUND,
                "/desk/rounds/" + ROUND + "/register",
                "/desk/rounds/" + ROUND + "/schedule",
                "/desk/addresses?q=her",
                desk)) {
            pages.add(browser.get(path));
        }
        pages.add(browser.post("/" + AWARD + "/nominate", "candidate", "x"));
        pages.add(browser.post("/nominations/" + token, "action", "withdraw"));
        pages.add(browser.post(desk + "/correction", "what", ""));
        pages.add(browser.post(anchoring));

        for (Browser.Page page : pages) {
            assertThat(page.html())
                    .as(page.path())
                    .contains("<html lang=\"" + language + "\"", "</html>", "<h1")
                    .doesNotContain("??");
        }
    }
}
