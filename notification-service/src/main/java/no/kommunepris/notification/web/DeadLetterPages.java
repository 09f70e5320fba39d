package no.kommunepris.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import no.kommunepris.notification.application.DiscardDeadLetter;
import no.kommunepris.notification.application.KafkaAwayException;
import no.kommunepris.notification.application.RedriveDeadLetter;
import no.kommunepris.notification.application.RedriveKind;
import no.kommunepris.notification.domain.DeadLetter;
import no.kommunepris.notification.domain.ReasonMissingException;
import no.kommunepris.notification.store.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dead letters as pages: look, send back, discard. */
@Controller
@RequestMapping("/operations/dead-letters")
class DeadLetterPages {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPages.class);
    private static final String LIST = "redirect:/operations/dead-letters";
    private static final int SHOWN = 100;

    private final DeadLetters letters;
    private final RedriveDeadLetter redriveOne;
    private final RedriveKind redriveKind;
    private final DiscardDeadLetter discard;

    DeadLetterPages(
            DeadLetters letters, RedriveDeadLetter redriveOne, RedriveKind redriveKind, DiscardDeadLetter discard) {
        this.letters = letters;
        this.redriveOne = redriveOne;
        this.redriveKind = redriveKind;
        this.discard = discard;
    }

    /** What became of the last click: a message's key and what it names. */
    public record Outcome(String key, Object[] arguments, boolean good) {
        static Outcome good(String key, Object... arguments) {
            return new Outcome(key, arguments, true);
        }

        static Outcome bad(String key, Object... arguments) {
            return new Outcome(key, arguments, false);
        }
    }

    @ModelAttribute("clockFace")
    ClockFace clockFace() {
        return new ClockFace();
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String consumer,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String state,
            Model model) {
        DeadLetter.State wanted = Arrays.stream(DeadLetter.State.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        List<DeadLetterView> found =
                letters.latest(Limits.given(consumer), Limits.given(reason), wanted, SHOWN).stream()
                        .map(letter -> DeadLetterView.of(letter, List.of()))
                        .toList();
        model.addAttribute("letters", found);
        model.addAttribute("kinds", letters.openKinds());
        model.addAttribute("consumers", letters.consumers());
        model.addAttribute("reasons", letters.reasons());
        model.addAttribute("states", DeadLetter.State.values());
        model.addAttribute("consumer", Limits.given(consumer));
        model.addAttribute("reason", Limits.given(reason));
        model.addAttribute("state", wanted);
        return "operations/dead-letters";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("letter", DeadLetterView.of(letters.get(id), letters.becameOf(id)));
        return "operations/dead-letter";
    }

    @PostMapping("/{id}/redrive")
    String redrive(@PathVariable String id, Principal who, RedirectAttributes next) {
        next.addFlashAttribute("outcome", tryToRedrive(id, who.getName()));
        return LIST + "/" + id;
    }

    private Outcome tryToRedrive(String id, String who) {
        try {
            RedriveDeadLetter.Redriven redriven = redriveOne.redrive(id, who);
            return Outcome.good(
                    redriven.sentNow() ? "deadLetters.sentBack" : "deadLetters.sentBackBefore",
                    redriven.letter().consumer());
        } catch (KafkaAwayException e) {
            LOG.warn("The dead letter {} could not be sent back. {}", id, e.getMessage());
            return Outcome.bad("kafka.away.notSent");
        }
    }

    @PostMapping("/redrive")
    String redriveKind(
            @RequestParam String consumer, @RequestParam String reason, Principal who, RedirectAttributes next) {
        next.addFlashAttribute("outcome", tryToRedriveKind(consumer, reason, who.getName()));
        return LIST;
    }

    private Outcome tryToRedriveKind(String consumer, String reason, String who) {
        try {
            RedriveKind.Result result = redriveKind.redrive(consumer, reason, who);
            return new Outcome(
                    "deadLetters.kindSentBack",
                    new Object[] {result.sentBack(), consumer, result.left()},
                    result.left() == 0);
        } catch (KafkaAwayException e) {
            LOG.warn("The dead letters of {} could not be sent back. {}", consumer, e.getMessage());
            return Outcome.bad("kafka.away.notSent");
        }
    }

    /** Asks once more before anything is thrown away. */
    @GetMapping("/{id}/discard")
    String confirmDiscard(@PathVariable String id, Model model) {
        model.addAttribute("letter", DeadLetterView.of(letters.get(id), List.of()));
        return "operations/discard";
    }

    @PostMapping("/{id}/discard")
    String discard(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String why,
            Principal who,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes next) {
        try {
            discard.discard(id, why, who.getName());
        } catch (ReasonMissingException e) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("missing", true);
            return confirmDiscard(id, model);
        }
        next.addFlashAttribute("outcome", Outcome.good("deadLetters.discarded"));
        return LIST + "/" + id;
    }
}
