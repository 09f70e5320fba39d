/** The memory of which events have been handled, kept in the engine's database. */
@NullMarked
package no.kommunepris.backbone.inbox;

import org.jspecify.annotations.NullMarked;
