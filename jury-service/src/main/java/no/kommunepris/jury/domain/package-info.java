/** What the jury does and which rules hold; plain Java. */
@NullMarked
package no.kommunepris.jury.domain;

import org.jspecify.annotations.NullMarked;
