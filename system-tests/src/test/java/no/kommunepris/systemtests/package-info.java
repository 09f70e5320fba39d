/** The whole system, as its people meet it: separate processes, real mails, a real browser. */
@NullMarked
package no.kommunepris.systemtests;

import org.jspecify.annotations.NullMarked;
