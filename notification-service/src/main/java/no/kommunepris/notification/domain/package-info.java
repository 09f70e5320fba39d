/** What a mail is and what can happen to it on its way. Knows neither the store nor the mail server. */
@NullMarked
package no.kommunepris.notification.domain;

import org.jspecify.annotations.NullMarked;
