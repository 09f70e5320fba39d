package no.kommunepris.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody in front of a browser of their own: own cookies, own login. */
final class Visitor {
    private static final Duration EVENTS_IN_TIME = Duration.ofSeconds(45);
    private static final double ANSWER_IN_TIME_MILLIS = 20_000;

    private final BrowserContext context;
    private final Page page;
    private final Screens screens;
    private final List<String> console = new ArrayList<>();
    private final List<String> scriptErrors = new ArrayList<>();

    Visitor(BrowserContext context, Screens screens) {
        this.context = context;
        this.screens = screens;
        context.setDefaultTimeout(ANSWER_IN_TIME_MILLIS);
        this.page = context.newPage();
        page.onPageError(scriptErrors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                console.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onDialog(dialog -> {
            scriptErrors.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    Page page() {
        return page;
    }

    /** What the browser complained about, for whoever has to find out what went wrong. */
    List<String> console() {
        return console;
    }

    /** @return the status of the answer */
    int open(String address) {
        Response response = page.navigate(address);
        return response == null ? 0 : response.status();
    }

    /** A field by its name. */
    Locator field(String name) {
        return page.locator("main [name='" + name + "']");
    }

    void press(String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** As people do who are used to clicking twice. */
    void pressTwice(String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .dblclick();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    /** The text of the page as a person reads it. */
    String text() {
        return page.locator("main").innerText();
    }

    /** Waits for the answer to what was just done, as one does who has pressed a button. */
    void sees(String text) {
        PlaywrightAssertions.assertThat(page.locator("main"))
                .containsText(
                        text,
                        new LocatorAssertions.ContainsTextOptions()
                                .setUseInnerText(true)
                                .setTimeout(ANSWER_IN_TIME_MILLIS));
    }

    /** Waits for what events in the background bring about, looking again as a person would: by reloading. */
    void seesInTheEnd(String text) {
        await("the page shows: " + text)
                .atMost(EVENTS_IN_TIME)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    page.reload();
                    assertThat(text()).contains(text);
                });
    }

    void address(String pattern) {
        page.waitForURL(Pattern.compile(pattern));
    }

    /** Checks that this page can be used by everybody, and that no script on it has failed. */
    Visitor looks(String name) {
        screens.check(page, name);
        hadNoTrouble();
        return this;
    }

    /** Nothing on this page needs scrolling sideways on a phone. */
    void fitsANarrowScreen() {
        page.setViewportSize(320, 700);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url() + " on a screen of 320 pixels")
                .isEqualTo(320);
        page.setViewportSize(1280, 900);
    }

    /** No script has failed, and none of somebody else's has run. */
    void hadNoTrouble() {
        assertThat(scriptErrors).as("script errors").isEmpty();
    }

    /** As {@link #looks}, for a page of which only a part is ours. */
    Visitor looksAt(String region, String name) {
        screens.check(page, name, region);
        return this;
    }

    /** As {@link #looks}, and keeps a picture for the README when asked to. */
    Visitor tour(String name) {
        looks(name);
        page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
        screens.keep(page, name);
        return this;
    }

    /** A picture for the README of a page that is looked at elsewhere. */
    void picture(String name) {
        screens.keep(page, name);
    }

    void close() {
        context.close();
    }
}
