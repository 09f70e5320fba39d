package no.kommunepris.events;

/** A criterion of an award: its id, what it asks for, and its weight in the ranking (1 is ordinary, more counts more). */
public record Criterion(String id, Texts text, double weight) {}
