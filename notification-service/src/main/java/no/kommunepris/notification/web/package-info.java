/** The operators' pages and their JSON twin. */
@NullMarked
package no.kommunepris.notification.web;

import org.jspecify.annotations.NullMarked;
