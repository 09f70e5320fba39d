package no.kommunepris.notification.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.events.Actor;
import no.kommunepris.events.EventType;
import no.kommunepris.notification.application.TryDeliveryNow;
import no.kommunepris.notification.domain.Delivery;
import no.kommunepris.notification.store.DeadLetters;
import no.kommunepris.notification.store.Deliveries;
import no.kommunepris.notification.store.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operators' pages. They work without JavaScript; with it, the first one is live. */
@Controller
class OperationsPages {
    private static final int SHOWN = 100;

    private final Timeline timeline;
    private final Deliveries deliveries;
    private final DeadLetters deadLetters;
    private final TryDeliveryNow tryDeliveryNow;

    OperationsPages(Timeline timeline, Deliveries deliveries, DeadLetters deadLetters, TryDeliveryNow tryDeliveryNow) {
        this.timeline = timeline;
        this.deliveries = deliveries;
        this.deadLetters = deadLetters;
        this.tryDeliveryNow = tryDeliveryNow;
    }

    @ModelAttribute("clockFace")
    ClockFace clockFace() {
        return new ClockFace();
    }

    @ModelAttribute("types")
    List<String> types() {
        return Arrays.stream(EventType.values()).map(EventType::typeName).toList();
    }

    @ModelAttribute("actors")
    List<String> actors() {
        return Arrays.stream(Actor.values()).map(Actor::word).toList();
    }

    @GetMapping("/")
    String home() {
        return "redirect:/operations";
    }

    @GetMapping("/operations")
    String live(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String about,
            Model model) {
        List<EventView> events = timeline.latest(Limits.given(type), Limits.given(about), SHOWN).stream()
                .map(EventView::of)
                .toList();
        model.addAttribute("events", events);
        // What is newest of all, filtered or not, is where the live stream goes on.
        timeline.latest(null, null, 1).stream()
                .findFirst()
                .ifPresent(last -> model.addAttribute("last", last.eventId()));
        model.addAttribute("type", Limits.given(type));
        model.addAttribute("about", Limits.given(about));
        model.addAttribute("waiting", deliveries.waiting());
        model.addAttribute("deadLetters", deadLetters.countOpen());
        return "operations/live";
    }

    @GetMapping("/operations/nominations/{subject}")
    String timeline(@PathVariable String subject, Model model) {
        List<EventView> events =
                timeline.of(subject).stream().map(EventView::of).toList();
        if (events.isEmpty()) {
            throw new NotFoundException("Nothing is known about " + subject);
        }
        model.addAttribute("subject", subject);
        model.addAttribute("events", events);
        model.addAttribute("deliveries", views(null, subject));
        return "operations/timeline";
    }

    @GetMapping("/operations/deliveries")
    String deliveries(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String subject,
            Model model) {
        Delivery.State wanted = Arrays.stream(Delivery.State.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        model.addAttribute("states", Delivery.State.values());
        model.addAttribute("state", wanted);
        model.addAttribute("subject", Limits.given(subject));
        model.addAttribute("deliveries", views(wanted, Limits.given(subject)));
        return "operations/deliveries";
    }

    @PostMapping("/operations/deliveries/{id}/try-now")
    String tryNow(@PathVariable String id, Principal who, RedirectAttributes next) {
        Delivery tried = tryDeliveryNow.tryNow(id, who.getName());
        next.addFlashAttribute("tried", tried.template().word());
        next.addFlashAttribute("recipient", tried.recipient());
        return "redirect:/operations/deliveries";
    }

    private List<DeliveryView> views(Delivery.@Nullable State state, @Nullable String subject) {
        return deliveries.latest(state, subject, SHOWN).stream()
                .map(DeliveryView::of)
                .toList();
    }
}
