package no.kommunepris.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.kommunepris.notification.application.ConsumerLag;
import no.kommunepris.notification.application.KafkaAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How far behind the consumers are, as a page and as JSON. */
@Controller
class LagPages {
    private static final Logger LOG = LoggerFactory.getLogger(LagPages.class);

    private final ConsumerLag lag;
    private final Clock clock;

    LagPages(ConsumerLag lag, Clock clock) {
        this.lag = lag;
        this.clock = clock;
    }

    record Lag(Instant at, List<ConsumerLag.GroupLag> groups) {}

    @GetMapping("/api/operations/lag")
    @ResponseBody
    Lag api() {
        return new Lag(clock.instant(), lag.read());
    }

    @GetMapping("/operations/lag")
    String page(Model model, HttpServletResponse answer) {
        model.addAttribute("clockFace", new ClockFace());
        model.addAttribute("at", clock.instant());
        try {
            model.addAttribute("groups", lag.read());
        } catch (KafkaAwayException e) {
            LOG.warn("The lag cannot be read. {}", e.getMessage());
            answer.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        return "operations/lag";
    }
}
