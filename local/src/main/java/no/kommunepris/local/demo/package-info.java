/** Uses a running system as its users do, through its pages, interfaces and mails: the first round, the demo. */
@NullMarked
package no.kommunepris.local.demo;

import org.jspecify.annotations.NullMarked;
