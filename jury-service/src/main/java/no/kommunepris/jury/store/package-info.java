/** Where reviews and rounds are kept. */
@NullMarked
package no.kommunepris.jury.store;

import org.jspecify.annotations.NullMarked;
