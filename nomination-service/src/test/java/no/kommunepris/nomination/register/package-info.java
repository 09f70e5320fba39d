@NullMarked
package no.kommunepris.nomination.register;

import org.jspecify.annotations.NullMarked;
