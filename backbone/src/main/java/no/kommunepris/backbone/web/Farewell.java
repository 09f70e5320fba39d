package no.kommunepris.backbone.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets a load balancer see that this instance is leaving before it stops to answer. Readiness says no from the first
 * moment of a shutdown; everything goes on for this long, and only then are the listeners and the web server stopped.
 */
@Component
class Farewell implements SmartLifecycle {
    private final Duration leaveAfter;
    private volatile boolean running;

    Farewell(@Value("${kommunepris.shutdown.leave-after:2s}") Duration leaveAfter) {
        this.leaveAfter = leaveAfter;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(leaveAfter.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last to start and the first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
