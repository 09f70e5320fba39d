package no.kommunepris.backbone.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Something with a life of its own that changes by one transition at a time, each of which may tell events. Plain Java;
 * {@link AggregateStore} keeps it.
 */
public abstract class Aggregate {
    private @Nullable String id;
    private long version;
    private long revision;

    /** For the store, which fills the fields itself. */
    protected Aggregate() {}

    protected Aggregate(String id) {
        this.id = id;
    }

    public String id() {
        if (id == null) {
            throw new IllegalStateException("An aggregate that was never given an id.");
        }
        return id;
    }

    /** The round it belongs to; written on the outside of its events. */
    public abstract String roundId();

    /** What its events are about, and the key that keeps them in order: itself, unless it says otherwise. */
    public String subject() {
        return id();
    }

    /** How often it was saved. */
    public long version() {
        return version;
    }

    /** How many events it has told. */
    public long revision() {
        return revision;
    }

    void saved(int events) {
        version++;
        revision += events;
    }

    void notSaved(int events) {
        version--;
        revision -= events;
    }
}
