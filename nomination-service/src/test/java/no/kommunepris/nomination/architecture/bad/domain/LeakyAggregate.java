package no.kommunepris.nomination.architecture.bad.domain;

import no.kommunepris.nomination.architecture.bad.store.BadStore;
import org.springframework.stereotype.Component;

@Component
public class LeakyAggregate {
    public String leak() {
        return new BadStore().toString();
    }
}
