/** What the services say to each other: the events, their topics, the envelope they travel in and the seal on what is private. */
@NullMarked
package no.kommunepris.events;

import org.jspecify.annotations.NullMarked;
