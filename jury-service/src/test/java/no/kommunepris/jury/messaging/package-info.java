@NullMarked
package no.kommunepris.jury.messaging;

import org.jspecify.annotations.NullMarked;
