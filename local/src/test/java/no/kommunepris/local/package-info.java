@NullMarked
package no.kommunepris.local;

import org.jspecify.annotations.NullMarked;
