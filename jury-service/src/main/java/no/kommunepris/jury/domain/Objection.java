package no.kommunepris.jury.domain;

/** A body's reason against a proposal. */
public record Objection(String nomination, String body, String reason) {}
