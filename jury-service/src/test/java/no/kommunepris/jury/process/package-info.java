@NullMarked
package no.kommunepris.jury.process;

import org.jspecify.annotations.NullMarked;
