@NullMarked
package no.kommunepris.jury.config;

import org.jspecify.annotations.NullMarked;
