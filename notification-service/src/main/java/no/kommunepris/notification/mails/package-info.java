/** Which event is told to whom, and in which words. */
@NullMarked
package no.kommunepris.notification.mails;

import org.jspecify.annotations.NullMarked;
