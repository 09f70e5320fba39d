/** The pages, tried as a browser without scripts would use them. */
@NullMarked
package no.kommunepris.nomination.web;

import org.jspecify.annotations.NullMarked;
