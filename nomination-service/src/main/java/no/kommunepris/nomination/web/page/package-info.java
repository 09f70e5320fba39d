/** What the public pages and the desk's pages have in common: wording, times, forms. */
@NullMarked
package no.kommunepris.nomination.web.page;

import org.jspecify.annotations.NullMarked;
