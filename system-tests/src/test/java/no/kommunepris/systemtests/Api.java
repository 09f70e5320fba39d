package no.kommunepris.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public API, as another system meets it. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    Api(RunningSystem system) {
        this.address = system.ports().site();
    }

    /** An answer, read as JSON where it is some. */
    record Answer(int status, String contentType, String retryAfter, String body) {
        JsonNode json() {
            return parse(body);
        }
    }

    static Map<String, Object> body(Proposal proposal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("candidate", proposal.candidate());
        body.put("summary", proposal.summary());
        body.put("arguments", proposal.arguments());
        body.put("municipalities", proposal.municipalities());
        body.put("nominatorName", proposal.nominatorName());
        body.put("nominatorEmail", proposal.nominatorEmail());
        return body;
    }

    Answer nominate(String round, Proposal proposal) {
        return nominate(round, write(body(proposal)), null);
    }

    Answer nominate(String round, String body, @Nullable String idempotencyKey) {
        HttpRequest.Builder request = request("/api/rounds/" + round + "/nominations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request.build());
    }

    /** Anything the site offers to everybody; redirects are not followed. */
    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.headers().firstValue("Retry-After").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
                .timeout(Duration.ofSeconds(30));
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }
}
