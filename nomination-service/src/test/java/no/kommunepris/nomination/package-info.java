@NullMarked
package no.kommunepris.nomination;

import org.jspecify.annotations.NullMarked;
