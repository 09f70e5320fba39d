package no.kommunepris.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** One person at one service: follows redirects, keeps cookies, sends the token that forms carry. */
public final class WebSession {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** @param site the service's address without a slash at the end */
    public WebSession(String site) {
        this.site = site;
    }

    /** @throws RefusedRequestException when name and password do not fit */
    public void login(String username, String password) {
        get("/login");
        HttpResponse<String> answer = send(form("/login", Map.of("username", username, "password", password)));
        if (answer.uri().toString().contains("error") || answer.uri().getPath().equals("/login")) {
            throw new RefusedRequestException("/login", answer.statusCode(), "");
        }
    }

    /** @param path of this service, or a whole link to it */
    public String get(String path) {
        return succeed(path, send(request(path).GET().build()));
    }

    public JsonNode getJson(String path) {
        return json(succeed(
                path,
                send(request(path).header("Accept", "application/json").GET().build())));
    }

    /** Sends a form as a browser does; returns the page that follows. */
    public String submit(String path, Map<String, String> fields) {
        return succeed(path, send(form(path, fields)));
    }

    /** As programs and the task forms do; returns the answer, a missing node where it is empty. */
    public JsonNode postJson(String path, Object body) {
        return postJson(path, Map.of(), body);
    }

    public JsonNode postJson(String path, Map<String, String> headers, Object body) {
        HttpRequest.Builder request = withJson(path).POST(content(body));
        headers.forEach(request::header);
        return json(succeed(path, send(request.build())));
    }

    public JsonNode putJson(String path, Object body) {
        return json(succeed(path, send(withJson(path).PUT(content(body)).build())));
    }

    private HttpRequest.Builder withJson(String path) {
        return request(path).header("Content-Type", "application/json").header("Accept", "application/json");
    }

    private static HttpRequest.BodyPublisher content(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        URI address = URI.create(path.startsWith("http") ? path : site + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        // Camunda's web apps have a defence of their own against forged requests, with a cookie of its own.
        String cookieName = address.getPath().startsWith("/camunda/") ? "KP-CAMUNDA-XSRF-" : "KP-XSRF-";
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith(cookieName))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    private static String succeed(String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new RefusedRequestException(path, answer.statusCode(), answer.body());
        }
        return answer.body();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
