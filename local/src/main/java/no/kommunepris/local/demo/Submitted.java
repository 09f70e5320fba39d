package no.kommunepris.local.demo;

/**
 * A nomination that has been received.
 *
 * @param id what events and processes call it
 * @param key the secret with which its nominator reads how it stands
 */
record Submitted(Proposal proposal, String id, String reference, String key) {}
