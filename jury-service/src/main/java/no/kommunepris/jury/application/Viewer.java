package no.kommunepris.jury.application;

import java.util.Set;

/** Who is logged in. */
public record Viewer(String username, Set<String> roles) {}
