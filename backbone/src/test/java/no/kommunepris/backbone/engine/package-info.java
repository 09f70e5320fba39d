@NullMarked
package no.kommunepris.backbone.engine;

import org.jspecify.annotations.NullMarked;
