/** What comes in from Kafka. */
@NullMarked
package no.kommunepris.notification.messaging;

import org.jspecify.annotations.NullMarked;
