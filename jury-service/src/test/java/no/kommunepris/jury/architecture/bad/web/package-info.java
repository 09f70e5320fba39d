@NullMarked
package no.kommunepris.jury.architecture.bad.web;

import org.jspecify.annotations.NullMarked;
