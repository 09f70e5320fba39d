/** Where tests get their Kafka, MongoDB and PostgreSQL from: real ones, from containers or embedded. */
@NullMarked
package no.kommunepris.testing;

import org.jspecify.annotations.NullMarked;
