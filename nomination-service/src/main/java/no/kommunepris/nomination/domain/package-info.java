/** What a nomination and a round are, and which rules hold. Plain Java. */
@NullMarked
package no.kommunepris.nomination.domain;

import org.jspecify.annotations.NullMarked;
