/** The mail sink: SMTP in, IMAP and a read-only page out, every mail kept on disk. */
@NullMarked
package no.kommunepris.local.mailbox;

import org.jspecify.annotations.NullMarked;
