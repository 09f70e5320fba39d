package no.kommunepris.nomination.domain;

/** The signed-in person who does something on the desk. */
public record Who(String username) {}
