/** One class per thing the jury, the secretariat or an event asks for. */
@NullMarked
package no.kommunepris.jury.application;

import org.jspecify.annotations.NullMarked;
