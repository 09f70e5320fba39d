package no.kommunepris.jury.web;

import java.net.URI;
import java.util.List;
import no.kommunepris.jury.application.Sentences;
import no.kommunepris.jury.domain.InvalidAnswerException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with an answer, field by field. */
@RestControllerAdvice(assignableTypes = TaskApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TaskProblems {
    private final Sentences sentences;

    TaskProblems(Sentences sentences) {
        this.sentences = sentences;
    }

    /** @param field where in the answer */
    record FieldProblem(String field, String message) {}

    @ExceptionHandler(InvalidAnswerException.class)
    ResponseEntity<ProblemDetail> invalid(InvalidAnswerException e) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, sentences.all(e.problems()));
        problem.setType(URI.create("urn:kommunepris:problem:invalid-answer"));
        problem.setProperty(
                "errors",
                e.problems().stream()
                        .map(each -> new FieldProblem(each.field(), sentences.sentence(each)))
                        .toList());
        return answer(problem);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        String sentence = sentences.sentence("problem.not-an-answer");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence);
        problem.setType(URI.create("urn:kommunepris:problem:unreadable"));
        problem.setProperty("errors", List.of(new FieldProblem("", sentence)));
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
