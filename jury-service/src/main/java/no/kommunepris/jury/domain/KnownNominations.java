package no.kommunepris.jury.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The nominations of a round as the jury hears of them, so that it knows what it still has to wait for. */
class KnownNominations {
    private final List<Tracked> all;
    private boolean closed;

    KnownNominations(List<Tracked> all, boolean closed) {
        this.all = all;
        this.closed = closed;
    }

    static KnownNominations none() {
        return new KnownNominations(new ArrayList<>(), false);
    }

    void submitted(String nomination, String reference) {
        put(new Tracked(nomination, reference, known(nomination).fate()));
    }

    void gone(String nomination) {
        put(known(nomination).as(Tracked.Fate.GONE));
    }

    void reviewed(String nomination) {
        if (known(nomination).fate() == Tracked.Fate.OPEN) {
            put(known(nomination).as(Tracked.Fate.REVIEWED));
        }
    }

    void close(Collection<String> nominations) {
        closed = true;
        nominations.forEach(nomination -> put(known(nomination)));
    }

    boolean noneToWaitFor() {
        return closed && all.stream().noneMatch(each -> each.fate() == Tracked.Fate.OPEN);
    }

    boolean isGone(String nomination) {
        return known(nomination).fate() == Tracked.Fate.GONE;
    }

    String reference(String nomination) {
        return known(nomination).reference();
    }

    private Tracked known(String nomination) {
        return find(nomination).orElse(new Tracked(nomination, "", Tracked.Fate.OPEN));
    }

    private Optional<Tracked> find(String nomination) {
        return all.stream().filter(each -> each.nomination().equals(nomination)).findFirst();
    }

    private void put(Tracked changed) {
        all.removeIf(each -> each.nomination().equals(changed.nomination()));
        all.add(changed);
    }
}
