package no.kommunepris.nomination.application;

import java.util.List;
import java.util.Optional;
import no.kommunepris.nomination.domain.Award;

/** The catalogue of awards, as configured. */
public interface Awards {
    List<Award> all();

    Optional<Award> find(String id);
}
