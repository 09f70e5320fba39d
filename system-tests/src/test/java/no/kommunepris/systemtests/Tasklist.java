package no.kommunepris.systemtests;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;

/** Tasklist, where jury and secretariat do what a round asks of them. */
final class Tasklist {
    private static final Duration TASK_IN_TIME = Duration.ofSeconds(90);
    private static final double LOOKING_MILLIS = 15_000;

    private final String address;
    private final Visitor visitor;

    private Tasklist(String address, Visitor visitor) {
        this.address = address;
        this.visitor = visitor;
    }

    static Tasklist of(RunningSystem system, String username) {
        String jury = system.ports().jury();
        return new Tasklist(jury + "/camunda/app/tasklist/default/", system.signedIn(username, jury));
    }

    Visitor visitor() {
        return visitor;
    }

    /** Waits for a task whose card in the list says this, and opens it; takes it first where it is nobody's yet. */
    Tasklist open(String task, String about) {
        await("a task '" + task + "' about '" + about + "'")
                .atMost(TASK_IN_TIME)
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    look();
                    return appears(cards(task, about).first());
                });
        cards(task, about).first().locator("h4.task a").click();
        form().locator("h2").first().waitFor();
        Locator claim = page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ta oppgaven"));
        if (form().locator(".kp-claim:not([hidden])").count() > 0) {
            claim.first().click();
            form().locator(".kp-claim[hidden]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
        return this;
    }

    /** Tasklist looks for new tasks by itself while one waits. */
    private static boolean appears(Locator card) {
        try {
            card.waitFor(new Locator.WaitForOptions().setTimeout(LOOKING_MILLIS));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    /** What this person has before them in the list right now. */
    int count(String task, String candidate) {
        look();
        return cards(task, candidate).count();
    }

    private Locator cards(String task, String candidate) {
        return page().locator("ol.tasks-list > li.task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(candidate));
    }

    private void look() {
        visitor.open(address);
        page().getByText("Mine oppgaver").first().waitFor();
    }

    Tasklist choose(String name, String value) {
        form().locator("input[name='" + name + "'][value='" + value + "']").check();
        return this;
    }

    /** Chooses by the words beside the button. */
    Tasklist chooseWords(String words) {
        form().locator("label.kp-choice")
                .filter(new Locator.FilterOptions().setHasText(words))
                .locator("input")
                .check();
        return this;
    }

    Tasklist write(String name, String text) {
        form().locator("textarea[name='" + name + "']").fill(text);
        return this;
    }

    Tasklist score(String criterion, int score, String comment) {
        choose("scores." + criterion + ".score", Integer.toString(score));
        return write("scores." + criterion + ".comment", comment);
    }

    /** Presses the button; what comes of it is another matter. */
    Tasklist pressComplete() {
        completeButton().click();
        return this;
    }

    /** Completes the task, and waits until it has left the screen. */
    void complete() {
        pressComplete();
        gone();
    }

    private Locator completeButton() {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Fullfør").setExact(true));
    }

    private void gone() {
        form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    void completeByClickingTwice() {
        completeButton().dblclick();
        gone();
    }

    /** Why the task is not completed. */
    String hindrance() {
        Locator box = form().locator(".kp-missing[role=alert]");
        box.waitFor();
        return box.innerText();
    }

    /** A picture for the README, on a screen wide enough, from this heading on. */
    void picture(String name, String heading) {
        if (Boolean.getBoolean("tour")) {
            page().setViewportSize(1600, 1000);
            form().getByText("Lagret kl.").waitFor();
            form().getByText(heading).first().evaluate("heading => heading.scrollIntoView()");
            visitor.picture(name);
        }
    }

    void close() {
        visitor.close();
    }

    Locator form() {
        return page().locator(".kp-task");
    }

    String text() {
        return form().innerText();
    }

    private Page page() {
        return visitor.page();
    }
}
