/** What more than one service needs, written once. */
@NullMarked
package no.kommunepris.backbone;

import org.jspecify.annotations.NullMarked;
