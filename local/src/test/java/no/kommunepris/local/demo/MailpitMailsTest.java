package no.kommunepris.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mailpit is a program of its own that Maven cannot bring; its answers here have the form that its documentation gives. */
class MailpitMailsTest {
    private static final Map<String, String> ANSWERS = Map.of(
            "/api/v1/search?limit=500&query=to%3A%22oslo%40kommune.example%22", """
                {"messages_count": 3, "messages": [
                  {"ID": "new", "To": [{"Name": "Oslo", "Address": "Oslo@kommune.example"}]},
                  {"ID": "other", "To": [{"Name": "", "Address": "ny-oslo@kommune.example"}]},
                  {"ID": "old", "To": [{"Name": "", "Address": "oslo@kommune.example"}]}]}""",
            "/api/v1/message/new", """
                {"ID": "new", "Text": "Åpne http://localhost:8080/anchoring/abc"}""",
            "/api/v1/message/old", """
                {"ID": "old", "Text": "Velkommen"}""");

    private HttpServer server;
    private Mails mails;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String answer = ANSWERS.get(exchange.getRequestURI().toString());
            byte[] body = (answer == null ? "" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        mails = Mails.at(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void countsOnlyTheMailsOfThatVeryAddress() {
        assertThat(mails.count("oslo@kommune.example")).isEqualTo(2);
    }

    @Test
    void whatWasThereBeforeIsOld() {
        assertThat(mails.after(0, "oslo@kommune.example"))
                .containsExactly("Velkommen", "Åpne http://localhost:8080/anchoring/abc");
        assertThat(mails.after(1, "oslo@kommune.example")).containsExactly("Åpne http://localhost:8080/anchoring/abc");
    }
}
