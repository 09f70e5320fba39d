/** What is configured, and who may see what. */
@NullMarked
package no.kommunepris.nomination.config;

import org.jspecify.annotations.NullMarked;
