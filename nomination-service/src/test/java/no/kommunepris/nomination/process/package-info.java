@NullMarked
package no.kommunepris.nomination.process;

import org.jspecify.annotations.NullMarked;
