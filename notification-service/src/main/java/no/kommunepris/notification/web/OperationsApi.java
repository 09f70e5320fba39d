package no.kommunepris.notification.web;

import java.security.Principal;
import java.util.List;
import no.kommunepris.notification.application.TryDeliveryNow;
import no.kommunepris.notification.domain.Delivery;
import no.kommunepris.notification.store.Deliveries;
import no.kommunepris.notification.store.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The operators' pages as JSON. */
@RestController
@RequestMapping("/api/operations")
class OperationsApi {
    private final Timeline timeline;
    private final Deliveries deliveries;
    private final TryDeliveryNow tryDeliveryNow;
    private final Viewers viewers;

    OperationsApi(Timeline timeline, Deliveries deliveries, TryDeliveryNow tryDeliveryNow, Viewers viewers) {
        this.timeline = timeline;
        this.deliveries = deliveries;
        this.tryDeliveryNow = tryDeliveryNow;
        this.viewers = viewers;
    }

    record Events(List<EventView> events) {}

    record DeliveryList(List<DeliveryView> deliveries) {}

    /** All about one nomination or round, the earliest first; or, without a subject, the latest events of a type. */
    @GetMapping("/timeline")
    Events timeline(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "100") int limit) {
        var entries = subject == null ? timeline.latest(type, null, Limits.within(limit)) : timeline.of(subject);
        return new Events(entries.stream().map(EventView::of).toList());
    }

    @GetMapping("/deliveries")
    DeliveryList deliveries(
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "100") int limit) {
        return new DeliveryList(deliveries.latest(state, subject, Limits.within(limit)).stream()
                .map(DeliveryView::of)
                .toList());
    }

    @GetMapping("/deliveries/{id}")
    DeliveryView delivery(@PathVariable String id) {
        return DeliveryView.of(deliveries.get(id));
    }

    @PostMapping("/deliveries/{id}/try-now")
    DeliveryView tryNow(@PathVariable String id, Principal who) {
        return DeliveryView.of(tryDeliveryNow.tryNow(id, who.getName()));
    }

    /**
     * Every new event, as server-sent events whose ids are the events' ids. A browser that lost the connection says
     * which it saw last and gets what it missed; some may come twice.
     *
     * @param after the same for a page that was loaded just before
     */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            @RequestParam(required = false) @Nullable String after) {
        return viewers.welcome(lastSeen == null ? after : lastSeen);
    }
}
