@NullMarked
package no.kommunepris.nomination.web.api;

import org.jspecify.annotations.NullMarked;
