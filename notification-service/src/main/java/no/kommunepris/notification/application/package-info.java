/** The use cases: one class, one promise. */
@NullMarked
package no.kommunepris.notification.application;

import org.jspecify.annotations.NullMarked;
