@NullMarked
package no.kommunepris.jury.architecture;

import org.jspecify.annotations.NullMarked;
