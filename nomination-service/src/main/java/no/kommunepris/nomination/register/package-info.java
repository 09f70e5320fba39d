/**
 * The municipalities: which there are, in which language they want letters, and at which address they are asked. The
 * file {@code register/municipalities.csv} is the ground; what the official registers and the secretariat say is laid on
 * top of it in MongoDB.
 */
@NullMarked
package no.kommunepris.nomination.register;

import org.jspecify.annotations.NullMarked;
