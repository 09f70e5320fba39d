/** The whole system on one machine: the embedded stack and the three services, each a process of its own. */
@NullMarked
package no.kommunepris.local;

import org.jspecify.annotations.NullMarked;
