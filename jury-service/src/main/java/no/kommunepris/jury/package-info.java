/** The jury's work: reviews, ranking, decision. */
@NullMarked
package no.kommunepris.jury;

import org.jspecify.annotations.NullMarked;
