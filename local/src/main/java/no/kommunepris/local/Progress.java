package no.kommunepris.local;

import java.time.Duration;

/** Told how far the start has come. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (part, took) -> {};

    void ready(Part part, Duration took);
}
