package no.kommunepris.backbone.operations;

import java.time.Duration;

/** Where questions and answers stand. They matter for seconds only and are not kept. */
public final class OperationsTopics {
    public static final String REQUESTS = "operations-requests";
    public static final String REPLIES = "operations-replies";

    static final Duration RETENTION = Duration.ofHours(1);

    private OperationsTopics() {}
}
