/** The whole system while its parts die: nothing is lost, nothing happens twice. */
@NullMarked
package no.kommunepris.systemtests.faults;

import org.jspecify.annotations.NullMarked;
