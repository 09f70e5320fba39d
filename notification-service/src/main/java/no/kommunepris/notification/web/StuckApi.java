package no.kommunepris.notification.web;

import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.kommunepris.notification.application.ReadStuckWork;
import no.kommunepris.notification.application.RetryStuckWork;
import no.kommunepris.notification.application.Services.Silent;
import no.kommunepris.notification.domain.Retry;
import no.kommunepris.notification.store.Retries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is stuck, as JSON. */
@RestController
@RequestMapping("/api/operations/stuck")
class StuckApi {
    static final int RETRIES_SHOWN = 20;

    private final ReadStuckWork stuckWork;
    private final RetryStuckWork retry;
    private final Retries retries;
    private final MessageSource messages;
    private final Clock clock;

    StuckApi(ReadStuckWork stuckWork, RetryStuckWork retry, Retries retries, MessageSource messages, Clock clock) {
        this.stuckWork = stuckWork;
        this.retry = retry;
        this.retries = retries;
        this.messages = messages;
        this.clock = clock;
    }

    record Stuck(
            Instant at,
            List<StuckView.Job> jobs,
            long allJobs,
            List<StuckView.Outbox> outboxes,
            List<Silent> notAnswered,
            List<Retry> retries) {}

    /** @param reason why it failed again */
    record Tried(Retry.Outcome outcome, @Nullable String reason, String message) {}

    @GetMapping
    Stuck stuck() {
        ReadStuckWork.Everywhere found = stuckWork.read();
        return new Stuck(
                clock.instant(),
                found.jobs().stream().map(StuckView::of).toList(),
                found.allJobs(),
                found.outboxes().stream().map(StuckView::of).toList(),
                found.notAnswered(),
                retries.latest(RETRIES_SHOWN));
    }

    @PostMapping("/jobs/{service}/{jobId}/retry")
    ResponseEntity<?> retryJob(@PathVariable String service, @PathVariable String jobId, Principal who, Locale locale) {
        return answer(retry.job(service, jobId, who.getName()), locale);
    }

    @PostMapping("/outboxes/{service}/{collection}/{id}/retry")
    ResponseEntity<?> retryOutbox(
            @PathVariable String service,
            @PathVariable String collection,
            @PathVariable String id,
            Principal who,
            Locale locale) {
        return answer(retry.outbox(service, collection, id, who.getName()), locale);
    }

    private ResponseEntity<?> answer(Retry tried, Locale locale) {
        String sentence = messages.getMessage("retry." + tried.outcome(), StuckView.arguments(tried), locale);
        if (tried.outcome() != Retry.Outcome.NO_ANSWER) {
            return ResponseEntity.ok(new Tried(tried.outcome(), tried.reason(), sentence));
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.GATEWAY_TIMEOUT, sentence);
        problem.setType(URI.create("urn:kommunepris:problem:no-answer"));
        return ResponseEntity.status(HttpStatus.GATEWAY_TIMEOUT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
