package no.kommunepris.backbone;

import java.util.ArrayList;
import java.util.List;
import no.kommunepris.backbone.outbox.Aggregate;
import no.kommunepris.events.NotificationEvent;

/** The simplest aggregate: each step is told. */
class Walk extends Aggregate {
    private List<String> steps = new ArrayList<>();

    Walk() {}

    Walk(String id) {
        super(id);
    }

    List<NotificationEvent> step(String name) {
        steps.add(name);
        return List.of(new NotificationEvent.Sent(name, "p***@example.org", "cause"));
    }

    List<String> steps() {
        return List.copyOf(steps);
    }

    @Override
    public String roundId() {
        return "round";
    }
}
