package no.kommunepris.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

class AccessTest extends ServiceTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/,                              200, 200, 200, 200",
        "/api/rounds,                    200, 200, 200, 200",
        "/v3/api-docs,                   200, 200, 200, 200",
        "/actuator/health/readiness,     200, 200, 200, 200",
        "/desk,                          302, 200, 403, 403",
        "/camunda/app/cockpit/default/,  302, 403, 200, 403",
        "/camunda/api/engine/engine/,    302, 403, 200, 403",
        "/actuator/prometheus,           302, 403, 200, 403",
        "/engine-rest/engine,            302, 403, 403, 403",
        "/api/nothing/here,              302, 403, 403, 403",
    })
    void eachSeesWhatIsTheirs(String path, int nobody, int secretariat, int operator, int juror) throws Exception {
        assertThat(get(path, null).statusCode()).as("nobody").isIn(nobody, nobody == 302 ? 401 : nobody);
        assertThat(get(path, "sekretariat").statusCode()).as("secretariat").isEqualTo(secretariat);
        assertThat(get(path, "drift").statusCode()).as("operator").isEqualTo(operator);
        assertThat(get(path, "juryleder").statusCode()).as("juror").isEqualTo(juror);
    }

    @Test
    void theDeskTakesNoOrdersFromAnotherSite() throws Exception {
        HttpRequest forged = HttpRequest.newBuilder(address("/desk/rounds"))
                .header("Authorization", basic("sekretariat"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("award=kommunerusprisen"))
                .build();

        assertThat(http.send(forged, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void answersCarrySafeHeaders() throws Exception {
        HttpResponse<String> answer = get("/", null);

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private HttpResponse<String> get(String path, @Nullable String account) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).header("Accept", "*/*");
        if (account != null) {
            request.header("Authorization", basic(account));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String basic(String account) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":test").getBytes());
    }
}
