/** Secret links. */
@NullMarked
package no.kommunepris.backbone.links;

import org.jspecify.annotations.NullMarked;
