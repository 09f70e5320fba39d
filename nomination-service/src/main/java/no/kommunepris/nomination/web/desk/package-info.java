/** The secretariat's desk. */
@NullMarked
package no.kommunepris.nomination.web.desk;

import org.jspecify.annotations.NullMarked;
