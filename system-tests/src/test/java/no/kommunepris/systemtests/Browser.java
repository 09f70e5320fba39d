package no.kommunepris.systemtests;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One Chromium for all tests. */
final class Browser implements AutoCloseable {
    private static final String NONE = "No browser was found for the system tests: install Chromium (on Debian: apt-get"
            + " install chromium), or set CHROMIUM to the path of one, or let Playwright download its own with: mvn -pl"
            + " system-tests org.codehaus.mojo:exec-maven-plugin:java -Dexec.classpathScope=test"
            + " -Dexec.mainClass=com.microsoft.playwright.CLI -Dexec.args='install chromium'";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Path checkout;
    private final List<Visitor> visitors = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, Path checkout) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.checkout = checkout;
    }

    /** @throws IllegalStateException with a sentence that says how to get a browser, when there is none */
    static Browser open(Path checkout) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Path program = find(playwright).orElseThrow(() -> {
            playwright.close();
            return new IllegalStateException(NONE);
        });
        com.microsoft.playwright.Browser chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        return new Browser(playwright, chromium, checkout);
    }

    private static Optional<Path> find(Playwright playwright) {
        return Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""),
                        "/usr/bin/chromium",
                        playwright.chromium().executablePath())
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Visitor visitor(String language) {
        Visitor visitor = new Visitor(
                chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(language)
                        .setTimezoneId("Europe/Oslo")
                        .setViewportSize(1280, 900)),
                new Screens(checkout));
        visitors.add(visitor);
        return visitor;
    }

    void closeVisitors() {
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    /** Saves what every visitor sees, for whoever has to find out what went wrong. */
    Path picturesOfEverything(String name) {
        Path folder = checkout.resolve("system-tests").resolve("target").resolve("pictures");
        for (int i = 0; i < visitors.size(); i++) {
            Page page = visitors.get(i).page();
            if (!page.isClosed()) {
                visitors.get(i).console().forEach(System.out::println);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(folder.resolve(name.replaceAll("[^A-Za-z0-9-]", "") + "-" + i + ".png")));
            }
        }
        return folder;
    }

    @Override
    public void close() {
        closeVisitors();
        chromium.close();
        playwright.close();
    }
}
