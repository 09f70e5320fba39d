package no.kommunepris.nomination.domain;

import java.time.Instant;
import java.util.List;
import no.kommunepris.events.Dossier.MunicipalityName;
import no.kommunepris.events.Texts;
import org.jspecify.annotations.Nullable;

/** What was announced. Public. */
public record Announcement(
        String nomination,
        String candidate,
        List<MunicipalityName> municipalities,
        Texts text,
        @Nullable String winnerWords,
        Instant announcedAt) {}
