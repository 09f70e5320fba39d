/** Reading events from Kafka, and what happens to the ones that cannot be handled. */
@NullMarked
package no.kommunepris.backbone.messaging;

import org.jspecify.annotations.NullMarked;
