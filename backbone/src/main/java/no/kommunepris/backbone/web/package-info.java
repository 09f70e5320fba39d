/** What every page and API answer has in common. */
@NullMarked
package no.kommunepris.backbone.web;

import org.jspecify.annotations.NullMarked;
