package no.kommunepris.nomination.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A browser without scripts: keeps cookies, follows redirects, sends the forgery token along with its forms. */
final class Browser {
    private static final String HTML = "text/html,application/xhtml+xml";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI site;

    Browser(int port) {
        site = URI.create("http://localhost:" + port);
    }

    /** A page with the address it was found at after all redirects. */
    record Page(int status, String path, String html, Map<String, List<String>> headers) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(h -> h.getKey().equalsIgnoreCase(name))
                    .flatMap(h -> h.getValue().stream())
                    .findFirst()
                    .orElse("");
        }

        /** The last part of the path. */
        String last() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    Browser login(String username) {
        get("/login");
        post("/login", "username", username, "password", "test");
        return this;
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Accept", HTML)
                .build());
    }

    /** Posts a form; a name may stand several times. */
    Page post(String path, String... namesAndValues) {
        List<String> fields = new ArrayList<>(List.of(namesAndValues));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("KP-XSRF-"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> fields.addAll(List.of("_csrf", token)));
        return postWithoutToken(path, fields.toArray(String[]::new));
    }

    Page postWithoutToken(String path, String... namesAndValues) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]));
        }
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Accept", HTML)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(BodyPublishers.ofString(String.join("&", pairs)))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Page(
                    response.statusCode(),
                    response.uri().getPath(),
                    response.body(),
                    response.headers().map());
        } catch (IOException e) {
            throw new IllegalStateException("No answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
