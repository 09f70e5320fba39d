/** What both services with a process engine need. */
@NullMarked
package no.kommunepris.backbone.engine;

import org.jspecify.annotations.NullMarked;
