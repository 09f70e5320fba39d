/** What this service does when it hears an event. */
@NullMarked
package no.kommunepris.nomination.messaging;

import org.jspecify.annotations.NullMarked;
