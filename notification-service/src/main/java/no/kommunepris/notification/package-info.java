/** Tells people what happened: mails to the parties, live streams to operators. */
@NullMarked
package no.kommunepris.notification;

import org.jspecify.annotations.NullMarked;
