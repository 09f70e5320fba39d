/** Breaks the rules on purpose, to prove that they fire. */
@NullMarked
package no.kommunepris.nomination.architecture.bad.web;

import org.jspecify.annotations.NullMarked;
