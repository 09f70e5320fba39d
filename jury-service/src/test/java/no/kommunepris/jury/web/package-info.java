@NullMarked
package no.kommunepris.jury.web;

import org.jspecify.annotations.NullMarked;
