package no.kommunepris.nomination.architecture.bad.store;

public class BadStore {}
