package no.kommunepris.notification.web;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import no.kommunepris.notification.domain.TimelineEntry;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One who watches. A slow one gets a queue of its own, so that it holds up nobody; one that falls too far behind is sent
 * away, comes back, and is shown from the timeline what it missed.
 */
class Viewer implements Consumer<TimelineEntry> {
    private static final int PATIENCE = 2000;
    private static final int HEARTBEAT_SECONDS = 15;
    private static final long COME_BACK_AFTER_MILLIS = 2000;

    private final SseEmitter emitter;
    private final BlockingQueue<TimelineEntry> queue = new LinkedBlockingQueue<>(PATIENCE);
    private volatile boolean gone;

    Viewer(SseEmitter emitter) {
        this.emitter = emitter;
    }

    @Override
    public void accept(TimelineEntry entry) {
        if (!queue.offer(entry)) {
            leave();
        }
    }

    void leave() {
        gone = true;
    }

    /** Shows what was missed and then what happens, until the viewer goes or the server stops. */
    void watch(List<TimelineEntry> missed) {
        try {
            emitter.send(SseEmitter.event().comment("welcome").reconnectTime(COME_BACK_AFTER_MILLIS));
            Set<String> shown = new HashSet<>();
            for (TimelineEntry entry : missed) {
                show(entry);
                shown.add(entry.eventId());
            }
            while (!gone) {
                TimelineEntry entry = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (entry == null) {
                    emitter.send(SseEmitter.event().comment("still here"));
                } else if (!shown.contains(entry.eventId())) {
                    show(entry);
                }
            }
        } catch (IOException | IllegalStateException closedTheBrowser) {
            gone = true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            emitter.complete();
        }
    }

    private void show(TimelineEntry entry) throws IOException {
        emitter.send(SseEmitter.event().id(entry.eventId()).data(EventView.of(entry), MediaType.APPLICATION_JSON));
    }
}
