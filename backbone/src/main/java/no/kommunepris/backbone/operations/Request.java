package no.kommunepris.backbone.operations;

import java.time.Instant;

/**
 * A question on its way.
 *
 * @param to the service that is asked, such as {@code jury-service}
 * @param until when the asker stops waiting; nobody needs an answer after that
 */
public record Request(String to, Instant until, Question question) {}
