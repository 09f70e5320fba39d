package no.kommunepris.local;

import java.time.Duration;

/** One process of a service, which can be treated badly. */
public final class Instance {
    private final RunningPart process;
    private final int door;

    Instance(RunningPart process, int door) {
        this.process = process;
        this.door = door;
    }

    /** Without a slash at the end. */
    public String address() {
        return "http://localhost:" + door;
    }

    /** It stands still, as a machine without time for it would let it; whatever it holds, it goes on holding. */
    public void pause() {
        process.signal("STOP");
    }

    public void resume() {
        process.signal("CONT");
    }

    /** Asks it to end, as an operator does; returns when it has. */
    public void stop(Duration atMost) {
        process.stop(atMost);
    }
}
