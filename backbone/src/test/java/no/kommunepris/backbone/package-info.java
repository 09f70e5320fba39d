/** A small service that needs nothing but the backbone. */
@NullMarked
package no.kommunepris.backbone;

import org.jspecify.annotations.NullMarked;
