package no.kommunepris.jury.domain;

import org.jspecify.annotations.Nullable;

/**
 * A juror's view on one criterion.
 *
 * @param score {@value #LOWEST} to {@value #HIGHEST}; null while the juror has not chosen
 */
public record Score(@Nullable Integer score, String comment) {
    public static final int LOWEST = 1;
    public static final int HIGHEST = 6;

    boolean given() {
        return score != null || !comment.isBlank();
    }
}
