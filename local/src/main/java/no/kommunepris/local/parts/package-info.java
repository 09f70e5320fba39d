/** The embedded stack: a main class for each part, so that each can die and come back alone. */
@NullMarked
package no.kommunepris.local.parts;

import org.jspecify.annotations.NullMarked;
