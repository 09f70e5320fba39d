/** Nominations and rounds in MongoDB. */
@NullMarked
package no.kommunepris.nomination.store;

import org.jspecify.annotations.NullMarked;
