/** The processes jury-review and award-round: their words, delegates, gates, and what wakes them. */
@NullMarked
package no.kommunepris.jury.process;

import org.jspecify.annotations.NullMarked;
