/** Nominations, their anchoring and the rounds they belong to. Data flows web, application, domain, store, process, messaging. */
@NullMarked
package no.kommunepris.nomination;

import org.jspecify.annotations.NullMarked;
