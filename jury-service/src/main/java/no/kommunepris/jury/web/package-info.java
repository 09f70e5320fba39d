/** What the task forms in Tasklist read and keep. */
@NullMarked
package no.kommunepris.jury.web;

import org.jspecify.annotations.NullMarked;
