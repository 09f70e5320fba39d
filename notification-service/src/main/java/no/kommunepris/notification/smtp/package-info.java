/** How a mail reaches the mail server. */
@NullMarked
package no.kommunepris.notification.smtp;

import org.jspecify.annotations.NullMarked;
