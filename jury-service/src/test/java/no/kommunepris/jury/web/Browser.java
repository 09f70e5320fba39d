package no.kommunepris.jury.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Somebody's browser: logged in by the login form, with the cookies that this brings. */
final class Browser {
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String home;

    private Browser(int port) {
        home = "http://localhost:" + port;
    }

    static Browser anonymous(int port) {
        return new Browser(port);
    }

    static Browser of(int port, String username) {
        Browser browser = new Browser(port);
        browser.get("/login");
        browser.form("/login", "username=" + username + "&password=test");
        browser.get(TASKLIST);
        return browser;
    }

    HttpResponse<String> get(String path) {
        return send(request(path)
                .header("Accept", path.matches(".*/(app|login|announcements).*|/") ? "text/html" : "application/json"));
    }

    /** As a script of the page does it. */
    HttpResponse<String> put(String path, String json) {
        return send(json(path).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> post(String path, String json) {
        return send(json(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> form(String path, String fields) {
        String token = URLEncoder.encode(cookie("KP-XSRF-jury-service"), StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields + (fields.isEmpty() ? "" : "&") + "_csrf=" + token)));
    }

    /** Presses the button in Tasklist. */
    HttpResponse<String> complete(String taskId) {
        return post("/camunda/api/engine/engine/default/task/" + taskId + "/submit-form", "{\"variables\":{}}");
    }

    private HttpRequest.Builder json(String path) {
        String cookie = path.startsWith("/camunda/") ? "KP-CAMUNDA-XSRF-jury-service" : "KP-XSRF-jury-service";
        return request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", cookie(cookie));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home + path));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
