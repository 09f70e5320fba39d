package no.kommunepris.backbone.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.backbone.StoreAway;
import no.kommunepris.backbone.outbox.EventTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns what went wrong into an answer with a sentence in the reader's language: problem+json under {@code /api/}, a
 * page elsewhere. The page is {@code error.html} with {@code status} and {@code sentence}; when a form could not be kept
 * for a reason that passes, it holds what was typed, ready to be sent again.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(NotFoundException.class)
    Object notFound(NotFoundException e, HttpServletRequest request, Locale locale) {
        return answer(HttpStatus.NOT_FOUND, "not-found", sentence("error.404.sentence", locale), request);
    }

    @ExceptionHandler(RefusedException.class)
    Object refused(RefusedException e, HttpServletRequest request, Locale locale) {
        Object[] readable = Arrays.stream(e.arguments())
                .map(argument -> argument instanceof Instant instant ? readable(instant, locale) : argument)
                .toArray();
        return answer(HttpStatus.CONFLICT, e.code(), sentence(e.messageKey(), locale, readable), request);
    }

    @ExceptionHandler(EventTooLargeException.class)
    Object tooLarge(EventTooLargeException e, HttpServletRequest request, Locale locale) {
        return answer(
                HttpStatus.UNPROCESSABLE_ENTITY, e.code(), sentence(e.messageKey(), locale, e.arguments()), request);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    Object changedMeanwhile(OptimisticLockingFailureException e, HttpServletRequest request, Locale locale) {
        return answer(HttpStatus.CONFLICT, "changed-meanwhile", sentence("error.409.sentence", locale), request);
    }

    /** @throws Exception the same again, for the next to handle, when no store is to blame */
    @ExceptionHandler(Exception.class)
    Object unavailable(Exception e, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws Exception {
        if (!StoreAway.isTheCauseOf(e)) {
            throw e;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        LOG.warn("The store cannot be reached: {}", e.getMessage());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", sentence("error.503.sentence", locale), request);
    }

    private String sentence(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, key, locale);
    }

    /** One field of a form, as often as it was filled in. */
    record Typed(String name, List<String> values) {}

    private static List<Typed> typed(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                ? request.getParameterMap().entrySet().stream()
                        .filter(field -> !field.getKey().startsWith("_"))
                        .map(field -> new Typed(field.getKey(), List.of(field.getValue())))
                        .toList()
                : List.of();
    }

    private static String readable(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(ZONE));
    }

    private static Object answer(HttpStatus status, String type, String sentence, HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
            problem.setType(URI.create("urn:kommunepris:problem:" + type));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        List<Typed> typed = typed(request);
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("sentence", sentence);
        if (status != HttpStatus.CONFLICT && !typed.isEmpty()) {
            page.addObject("typed", typed);
            page.addObject("address", request.getRequestURI());
        }
        return page;
    }
}
