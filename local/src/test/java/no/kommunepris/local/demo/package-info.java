@NullMarked
package no.kommunepris.local.demo;

import org.jspecify.annotations.NullMarked;
