@NullMarked
package no.kommunepris.local.mailbox;

import org.jspecify.annotations.NullMarked;
