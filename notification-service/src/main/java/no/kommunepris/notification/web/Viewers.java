package no.kommunepris.notification.web;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.kommunepris.notification.application.LiveStream;
import no.kommunepris.notification.domain.TimelineEntry;
import no.kommunepris.notification.store.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Those who watch the live stream. They are told to go before the server stops, so that stopping does not wait. */
@Component
class Viewers implements SmartLifecycle {
    /** Browsers come back by themselves, and each time their login is checked again. */
    private static final long STAY_MILLIS = 30 * 60 * 1000L;

    private static final int MOST = 50;

    private final LiveStream live;
    private final Timeline timeline;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private @Nullable ExecutorService threads;

    Viewers(LiveStream live, Timeline timeline) {
        this.live = live;
        this.timeline = timeline;
    }

    SseEmitter welcome(@Nullable String lastSeen) {
        ExecutorService running = threads;
        if (running == null || viewers.size() >= MOST) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        SseEmitter emitter = new SseEmitter(STAY_MILLIS);
        Viewer viewer = new Viewer(emitter);
        emitter.onCompletion(viewer::leave);
        emitter.onTimeout(viewer::leave);
        emitter.onError(gone -> viewer.leave());
        // First listen, then look back: what happens in between comes twice rather than never.
        viewers.add(viewer);
        live.join(viewer);
        try {
            List<TimelineEntry> missed = lastSeen == null ? List.of() : timeline.after(lastSeen);
            running.execute(() -> show(viewer, missed));
        } catch (RuntimeException e) {
            farewell(viewer);
            throw e;
        }
        return emitter;
    }

    private void show(Viewer viewer, List<TimelineEntry> missed) {
        try {
            viewer.watch(missed);
        } finally {
            farewell(viewer);
        }
    }

    private void farewell(Viewer viewer) {
        live.leave(viewer);
        viewers.remove(viewer);
    }

    @Override
    public synchronized void start() {
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "viewer");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public synchronized void stop() {
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
