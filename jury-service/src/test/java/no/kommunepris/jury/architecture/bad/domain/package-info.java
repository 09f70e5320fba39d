@NullMarked
package no.kommunepris.jury.architecture.bad.domain;

import org.jspecify.annotations.NullMarked;
