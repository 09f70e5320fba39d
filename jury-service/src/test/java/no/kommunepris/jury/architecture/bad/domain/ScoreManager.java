package no.kommunepris.jury.architecture.bad.domain;

import org.springframework.context.ApplicationContext;

/** Breaks two rules on purpose: its name says nothing, and the domain knows Spring. */
public class ScoreManager {
    private final ApplicationContext context;

    public ScoreManager(ApplicationContext context) {
        this.context = context;
    }

    public String name() {
        return String.valueOf(context.getId());
    }
}
