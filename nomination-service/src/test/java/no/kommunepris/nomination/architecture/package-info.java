@NullMarked
package no.kommunepris.nomination.architecture;

import org.jspecify.annotations.NullMarked;
