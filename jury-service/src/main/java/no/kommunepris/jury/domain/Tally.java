package no.kommunepris.jury.domain;

/**
 * How many of the jury have answered on a nomination.
 *
 * @param jurors all of the jury
 */
public record Tally(int assessments, int recusals, int jurors) {}
