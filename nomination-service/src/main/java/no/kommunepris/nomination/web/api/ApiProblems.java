package no.kommunepris.nomination.web.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.kommunepris.events.Language;
import no.kommunepris.nomination.application.IdempotencyConflictException;
import no.kommunepris.nomination.domain.FieldProblem;
import no.kommunepris.nomination.domain.InvalidFormException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** What was wrong with a request to the API, as problem+json with one entry per field. */
@RestControllerAdvice(assignableTypes = NominationApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {
    private final MessageSource messages;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
    }

    /** One bad field: its name, a code for programs, a sentence for people. */
    record FieldError(String field, String code, String message) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidFormException e, WebRequest request) {
        Locale locale = locale(request);
        List<FieldError> errors = e.problems().stream()
                .map(p -> new FieldError(p.field(), p.code(), sentence(p, locale)))
                .toList();
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-form", say("api.invalid", locale));
        problem.setProperty("errors", errors);
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(IdempotencyConflictException e, WebRequest request) {
        return answer(problem(HttpStatus.UNPROCESSABLE_ENTITY, e.code(), say(e.messageKey(), locale(request))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, WebRequest request) {
        if (BodyLimit.isTheCauseOf(e)) {
            return answer(problem(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", say("api.too-large", locale(request))));
        }
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "unreadable", say("api.unreadable", locale(request)));
        if (e.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."))
                    .replace(".[", "[");
            problem.setProperty(
                    "errors", List.of(new FieldError(field, "unreadable", say("problem.unreadable", locale(request)))));
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notJson(HttpMediaTypeNotSupportedException e, WebRequest request) {
        return answer(problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-json", say("api.not-json", locale(request))));
    }

    private String sentence(FieldProblem problem, Locale locale) {
        return messages.getMessage("problem." + problem.code(), problem.args().toArray(), problem.code(), locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, key, locale);
    }

    /** A client without a cookie says its language in the header. */
    private static Locale locale(WebRequest request) {
        String wanted = request.getHeader("Accept-Language");
        return wanted == null
                ? request.getLocale()
                : Language.of(request.getLocale()).locale();
    }

    static ProblemDetail problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:kommunepris:problem:" + type));
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
