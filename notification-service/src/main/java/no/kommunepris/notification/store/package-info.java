/** What is kept in MongoDB. */
@NullMarked
package no.kommunepris.notification.store;

import org.jspecify.annotations.NullMarked;
