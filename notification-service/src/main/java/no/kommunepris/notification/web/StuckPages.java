package no.kommunepris.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.function.Supplier;
import no.kommunepris.notification.application.KafkaAwayException;
import no.kommunepris.notification.application.ReadStuckWork;
import no.kommunepris.notification.application.RetryStuckWork;
import no.kommunepris.notification.domain.Retry;
import no.kommunepris.notification.store.Retries;
import no.kommunepris.notification.web.DeadLetterPages.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What will not go on by itself, as a page: look, and have it tried again. */
@Controller
@RequestMapping("/operations/stuck")
class StuckPages {
    private static final Logger LOG = LoggerFactory.getLogger(StuckPages.class);
    private static final String PAGE = "redirect:/operations/stuck";

    private final ReadStuckWork stuckWork;
    private final RetryStuckWork retry;
    private final Retries retries;
    private final Clock clock;

    StuckPages(ReadStuckWork stuckWork, RetryStuckWork retry, Retries retries, Clock clock) {
        this.stuckWork = stuckWork;
        this.retry = retry;
        this.retries = retries;
        this.clock = clock;
    }

    @GetMapping
    String page(Model model, HttpServletResponse answer) {
        model.addAttribute("clockFace", new ClockFace());
        model.addAttribute("at", clock.instant());
        model.addAttribute("retries", retries.latest(StuckApi.RETRIES_SHOWN));
        try {
            ReadStuckWork.Everywhere found = stuckWork.read();
            model.addAttribute("jobs", found.jobs().stream().map(StuckView::of).toList());
            model.addAttribute("unlisted", found.allJobs() - found.jobs().size());
            model.addAttribute(
                    "outboxes", found.outboxes().stream().map(StuckView::of).toList());
            model.addAttribute("notAnswered", found.notAnswered());
        } catch (KafkaAwayException e) {
            LOG.warn("Nobody can be asked what is stuck. {}", e.getMessage());
            answer.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        return "operations/stuck";
    }

    @PostMapping("/jobs/{service}/{jobId}/retry")
    String retryJob(@PathVariable String service, @PathVariable String jobId, Principal who, RedirectAttributes next) {
        next.addFlashAttribute("outcome", outcome(() -> retry.job(service, jobId, who.getName())));
        return PAGE;
    }

    @PostMapping("/outboxes/{service}/{collection}/{id}/retry")
    String retryOutbox(
            @PathVariable String service,
            @PathVariable String collection,
            @PathVariable String id,
            Principal who,
            RedirectAttributes next) {
        next.addFlashAttribute("outcome", outcome(() -> retry.outbox(service, collection, id, who.getName())));
        return PAGE;
    }

    private static Outcome outcome(Supplier<Retry> click) {
        try {
            Retry tried = click.get();
            return new Outcome(
                    "retry." + tried.outcome(),
                    StuckView.arguments(tried),
                    tried.outcome().isGood());
        } catch (KafkaAwayException e) {
            LOG.warn("What is stuck could not be tried again. {}", e.getMessage());
            return Outcome.bad("kafka.away.notRetried");
        }
    }
}
