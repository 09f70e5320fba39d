package no.kommunepris.backbone.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
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
 * page elsewhere. The page is {@code error.html} with {@code status} and {@code sentence}.
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

    @ExceptionHandler(OptimisticLockingFailureException.class)
    Object changedMeanwhile(OptimisticLockingFailureException e, HttpServletRequest request, Locale locale) {
        return answer(HttpStatus.CONFLICT, "changed-meanwhile", sentence("error.409.sentence", locale), request);
    }

    @ExceptionHandler(DataAccessResourceFailureException.class)
    Object unavailable(DataAccessResourceFailureException e, HttpServletRequest request, Locale locale) {
        LOG.warn("The store cannot be reached: {}", e.getMessage());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", sentence("error.503.sentence", locale), request);
    }

    private String sentence(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, key, locale);
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
            ResponseEntity.BodyBuilder answer =
                    ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
            if (status == HttpStatus.SERVICE_UNAVAILABLE) {
                answer.header(HttpHeaders.RETRY_AFTER, "30");
            }
            return answer.body(problem);
        }
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("sentence", sentence);
        return page;
    }
}
