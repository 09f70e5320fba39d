package no.kommunepris.notification.web;

import java.net.URI;
import java.util.Locale;
import no.kommunepris.notification.application.KafkaAwayException;
import no.kommunepris.notification.domain.ReasonMissingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What can go wrong here only. The pages answer it themselves, so these answers are for the API. */
@ControllerAdvice
@Order(0)
class OperationsProblems {
    private static final Logger LOG = LoggerFactory.getLogger(OperationsProblems.class);
    private static final String RETRY_AFTER_SECONDS = "10";

    private final MessageSource messages;

    OperationsProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(KafkaAwayException.class)
    ResponseEntity<ProblemDetail> kafkaAway(KafkaAwayException e, Locale locale) {
        LOG.warn("Kafka does not answer. {}", e.getMessage());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "kafka-away", "kafka.away", locale);
    }

    @ExceptionHandler(ReasonMissingException.class)
    ResponseEntity<ProblemDetail> reasonMissing(ReasonMissingException e, Locale locale) {
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, e.code(), e.messageKey(), locale);
    }

    private ResponseEntity<ProblemDetail> answer(HttpStatus status, String type, String key, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, messages.getMessage(key, null, locale));
        problem.setType(URI.create("urn:kommunepris:problem:" + type));
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }
}
