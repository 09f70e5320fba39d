package no.kommunepris.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.kommunepris.notification.application.CheckConsistency;
import no.kommunepris.notification.application.KafkaAwayException;
import no.kommunepris.notification.application.Services.Silent;
import no.kommunepris.notification.domain.Finding;
import no.kommunepris.notification.domain.FindingKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Whether all that the services have agrees, as a page and as JSON. */
@Controller
class ConsistencyPages {
    private static final Logger LOG = LoggerFactory.getLogger(ConsistencyPages.class);
    private static final int SHOWN = 200;

    private final CheckConsistency consistency;
    private final MessageSource messages;

    ConsistencyPages(CheckConsistency consistency, MessageSource messages) {
        this.consistency = consistency;
        this.messages = messages;
    }

    /**
     * @param onTheirWay how many events are still on their way; while there are some, a finding may come right by itself
     * @param notAnswered what these services have was not compared
     */
    record Consistency(
            Instant checkedAt,
            int nominations,
            int rounds,
            long onTheirWay,
            List<Silent> notAnswered,
            List<Found> findings) {}

    /**
     * @param subject the nomination or round
     * @param detail the words and ids that differ
     * @param what what is wrong
     * @param todo what to do about it
     */
    public record Found(
            String subject,
            String reference,
            String roundId,
            FindingKind finding,
            String detail,
            String what,
            String todo) {}

    @GetMapping("/api/operations/consistency")
    @ResponseBody
    Consistency api(Locale locale) {
        CheckConsistency.Result result = consistency.check();
        return new Consistency(
                result.checkedAt(),
                result.nominations(),
                result.rounds(),
                result.onTheirWay(),
                result.notAnswered(),
                found(result, locale));
    }

    /** It takes a while to compare, so that is done on a click only. */
    @GetMapping("/operations/consistency")
    String page(
            @RequestParam(defaultValue = "false") boolean now, Model model, HttpServletResponse answer, Locale locale) {
        model.addAttribute("clockFace", new ClockFace());
        if (now) {
            try {
                CheckConsistency.Result result = consistency.check();
                List<Found> findings = found(result, locale);
                model.addAttribute("result", result);
                model.addAttribute("notAnswered", result.notAnswered());
                model.addAttribute("findings", findings.subList(0, Math.min(SHOWN, findings.size())));
                model.addAttribute("unlisted", Math.max(0, findings.size() - SHOWN));
            } catch (KafkaAwayException e) {
                LOG.warn("Nothing can be compared. {}", e.getMessage());
                model.addAttribute("away", true);
                answer.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
        return "operations/consistency";
    }

    private List<Found> found(CheckConsistency.Result result, Locale locale) {
        return result.findings().stream().map(finding -> found(finding, locale)).toList();
    }

    private Found found(Finding finding, Locale locale) {
        return new Found(
                finding.subject(),
                finding.reference(),
                finding.roundId(),
                finding.kind(),
                finding.detail(),
                messages.getMessage("finding." + finding.kind(), null, locale),
                messages.getMessage("finding." + finding.kind() + ".todo", null, locale));
    }
}
