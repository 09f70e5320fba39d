/** How the parts are put together, and what can be configured. */
@NullMarked
package no.kommunepris.notification.config;

import org.jspecify.annotations.NullMarked;
