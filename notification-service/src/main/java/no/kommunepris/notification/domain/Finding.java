package no.kommunepris.notification.domain;

/**
 * Something about a nomination or round that does not agree.
 *
 * @param subject its id
 * @param reference what people call it; empty when it has no such name or it is not known
 * @param detail the words and ids that differ
 */
public record Finding(String subject, String reference, String roundId, FindingKind kind, String detail) {}
