/** One class per use case. */
@NullMarked
package no.kommunepris.nomination.application;

import org.jspecify.annotations.NullMarked;
