package no.kommunepris.events;

/**
 * Something that happened. A record of two kinds of parts: plain facts that any operator may read (ids, municipality
 * numbers, states, times) and {@link Sealed} parts for everything that is private.
 */
public sealed interface Event permits NominationEvent, RoundEvent, JuryEvent, NotificationEvent {}
