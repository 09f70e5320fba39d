package no.kommunepris.nomination.architecture.bad.web;

import no.kommunepris.nomination.architecture.bad.store.BadStore;

public class ShortcutManager {
    public String shortcut() {
        return new BadStore().toString();
    }
}
