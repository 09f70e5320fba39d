@NullMarked
package no.kommunepris.testing;

import org.jspecify.annotations.NullMarked;
