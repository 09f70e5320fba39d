/** The pages that need no login: awards, the nomination form, and what secret links open. */
@NullMarked
package no.kommunepris.nomination.web.site;

import org.jspecify.annotations.NullMarked;
