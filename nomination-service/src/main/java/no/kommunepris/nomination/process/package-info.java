/** The process of a nomination: its names, its service tasks, and who starts and tells it. */
@NullMarked
package no.kommunepris.nomination.process;

import org.jspecify.annotations.NullMarked;
