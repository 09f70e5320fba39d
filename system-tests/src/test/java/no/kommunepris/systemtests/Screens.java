package no.kommunepris.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at pages: with axe, whether everybody can use them; with a camera, for the README's tour. */
final class Screens {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Colours that are just changing are nobody's colours. */
    private static final String STILL = "() => Promise.allSettled(document.getAnimations()"
            + ".filter(each => each.effect.getComputedTiming().endTime !== Infinity).map(each => each.finished))"
            + ".then(() => true)";

    private final Path tour;

    Screens(Path checkout) {
        this.tour = checkout.resolve("docs").resolve("tour");
    }

    void check(Page page, String name) {
        check(page, name, null);
    }

    /** @param region a CSS selector of the part that is ours, where the rest of the page is somebody else's */
    void check(Page page, String name, @Nullable String region) {
        page.evaluate(STILL);
        AxeBuilder axe = new AxeBuilder(page).withTags(RULES);
        AxeResults found = (region == null ? axe : axe.include(region)).analyze();
        assertThat(found.getViolations())
                .as(() -> "axe on " + name + " (" + page.url() + "):\n"
                        + found.getViolations().stream().map(Screens::sentence).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    /** Saves a picture, only when the run was asked for the tour. */
    void keep(Page page, String name) {
        if (Boolean.getBoolean("tour")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(tour.resolve(name + ".png")));
        }
    }

    private static String sentence(Rule rule) {
        return "- " + rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(CheckedNode::getHtml)
                        .collect(Collectors.joining("\n    ", "\n    ", ""));
    }
}
