/** Wording, times, what looks like personal data. */
@NullMarked
package no.kommunepris.nomination.web.page;

import org.jspecify.annotations.NullMarked;
