@NullMarked
package no.kommunepris.jury;

import org.jspecify.annotations.NullMarked;
