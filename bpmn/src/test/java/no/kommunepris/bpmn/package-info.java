/** Proves that the models are complete: what the services and the pictures rely on is there. */
@NullMarked
package no.kommunepris.bpmn;

import org.jspecify.annotations.NullMarked;
