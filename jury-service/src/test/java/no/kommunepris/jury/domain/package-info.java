@NullMarked
package no.kommunepris.jury.domain;

import org.jspecify.annotations.NullMarked;
