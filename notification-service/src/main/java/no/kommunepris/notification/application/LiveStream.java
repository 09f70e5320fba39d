package no.kommunepris.notification.application;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import no.kommunepris.notification.domain.TimelineEntry;
import org.springframework.stereotype.Service;

/** Passes each new event to whoever watches. */
@Service
public class LiveStream {
    private final Set<Consumer<TimelineEntry>> watchers = ConcurrentHashMap.newKeySet();

    /** @param watcher must return at once and not fail; it is told from now on */
    public void join(Consumer<TimelineEntry> watcher) {
        watchers.add(watcher);
    }

    public void leave(Consumer<TimelineEntry> watcher) {
        watchers.remove(watcher);
    }

    public void tell(TimelineEntry entry) {
        watchers.forEach(watcher -> watcher.accept(entry));
    }
}
