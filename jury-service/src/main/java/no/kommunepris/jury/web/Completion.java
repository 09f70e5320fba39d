package no.kommunepris.jury.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kommunepris.backbone.security.Role;
import no.kommunepris.jury.application.Sentences;
import no.kommunepris.jury.application.Tasks;
import no.kommunepris.jury.application.Viewer;
import no.kommunepris.jury.application.WhatIsMissing;
import no.kommunepris.jury.domain.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the completion of a task through Tasklist's API. It takes no process variables: the engine would take any
 * from whoever may complete a task, and with them a juror could answer for another body, or move the announcement. And it
 * says what is missing in a sentence of its own; the gate inside the engine would say the same wrapped in the engine's.
 */
public class Completion extends OncePerRequestFilter {
    private static final Pattern COMPLETION = Pattern.compile(".*/task/([^/]+)/(complete|submit-form|resolve)/?");
    private static final int LONGEST = 10_000;

    private final Tasks tasks;
    private final WhatIsMissing whatIsMissing;
    private final ObjectMapper json;
    private final Sentences sentences;

    public Completion(Tasks tasks, WhatIsMissing whatIsMissing, ObjectMapper json, Sentences sentences) {
        this.tasks = tasks;
        this.whatIsMissing = whatIsMissing;
        this.json = json;
        this.sentences = sentences;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !COMPLETION.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST);
        List<Problem> missing = tasks.find(taskId(request), viewer(request))
                .map(whatIsMissing::in)
                .orElse(List.of());
        if (body.length == LONGEST || bringsVariables(body)) {
            refuse(response, sentences.sentence("refused.no-variables"));
        } else if (!missing.isEmpty()) {
            refuse(response, sentences.all(missing));
        } else {
            chain.doFilter(new ReadAgain(request, body), response);
        }
    }

    private boolean bringsVariables(byte[] body) {
        try {
            JsonNode tree = json.readTree(body);
            return tree.has("variables")
                    && !tree.path("variables").isNull()
                    && !tree.path("variables").isEmpty();
        } catch (JsonProcessingException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String taskId(HttpServletRequest request) {
        Matcher matcher = COMPLETION.matcher(request.getRequestURI());
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static Viewer viewer(HttpServletRequest request) {
        return new Viewer(
                String.valueOf(request.getRemoteUser()),
                Stream.of(Role.JUROR, Role.SECRETARIAT)
                        .filter(request::isUserInRole)
                        .collect(Collectors.toSet()));
    }

    private void refuse(HttpServletResponse response, String sentence) throws IOException {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // The engine's own form of an error, which Tasklist shows.
        json.writeValue(response.getWriter(), Map.of("type", "InvalidRequestException", "message", sentence));
    }

    private static final class ReadAgain extends HttpServletRequestWrapper {
        private final byte[] body;

        ReadAgain(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The whole request is here already.");
                }
            };
        }
    }
}
