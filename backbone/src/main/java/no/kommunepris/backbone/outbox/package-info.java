/** Aggregates in MongoDB that carry their unpublished events with them, and the relay that publishes them. */
@NullMarked
package no.kommunepris.backbone.outbox;

import org.jspecify.annotations.NullMarked;
