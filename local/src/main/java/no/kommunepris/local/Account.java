package no.kommunepris.local;

/** Who may log in to the services of a local system, and as what. */
public record Account(String username, String name, String role, String password) {}
