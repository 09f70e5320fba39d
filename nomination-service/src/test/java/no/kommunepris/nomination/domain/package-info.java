@NullMarked
package no.kommunepris.nomination.domain;

import org.jspecify.annotations.NullMarked;
