package no.kommunepris.local.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The mails as pages one can read and follow links from. It changes nothing. */
final class MailboxPage {
    private final KeptMails mails;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);

    private MailboxPage(KeptMails mails, HttpServer server) {
        this.mails = mails;
        this.server = server;
    }

    static MailboxPage start(KeptMails mails, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        MailboxPage page = new MailboxPage(mails, server);
        server.createContext("/", page::answer);
        server.setExecutor(page.workers);
        server.start();
        return page;
    }

    int port() {
        return server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answerTo(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type() + "; charset=utf-8");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'");
            boolean withoutBody = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), withoutBody ? -1 : answer.body().length);
            if (!withoutBody) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answerTo(HttpExchange exchange) throws IOException {
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            return Answer.page(405, MailboxHtml.message("Her kan du bare lese."));
        }
        String path = exchange.getRequestURI().getPath();
        try {
            return answerTo(path, recipient(exchange.getRequestURI().getRawQuery()));
        } catch (MessagingException e) {
            return Answer.page(500, MailboxHtml.message("E-posten er skadet og kan ikke vises."));
        }
    }

    private Answer answerTo(String path, String recipient) throws IOException, MessagingException {
        if (path.equals("/")) {
            return Answer.page(200, MailboxHtml.list(mailsTo(recipient), recipient));
        }
        if (path.equals("/mailbox.css")) {
            return new Answer(200, "text/css", resource("/mailbox/mailbox.css"));
        }
        if (path.startsWith("/mails/")) {
            boolean source = path.endsWith("/source");
            Optional<Mail> mail = mails.find(path.substring("/mails/".length()).replace("/source", ""));
            if (mail.isPresent()) {
                return source
                        ? new Answer(200, "text/plain", mail.get().source())
                        : Answer.page(200, MailboxHtml.mail(mail.get()));
            }
        }
        return Answer.page(404, MailboxHtml.message("Siden finnes ikke."));
    }

    private List<Mail> mailsTo(String recipient) {
        String wanted = recipient.toLowerCase(Locale.ROOT);
        return mails.newestFirst().stream()
                .filter(mail -> mail.recipient().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private static String recipient(@Nullable String query) {
        if (query == null || !query.startsWith("to=")) {
            return "";
        }
        try {
            return URLDecoder.decode(query.substring("to=".length()), StandardCharsets.UTF_8)
                    .strip();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = MailboxPage.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    private record Answer(int status, String type, byte[] body) {
        static Answer page(int status, String html) {
            return new Answer(status, "text/html", html.getBytes(StandardCharsets.UTF_8));
        }
    }
}
