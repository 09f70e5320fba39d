package no.kommunepris.backbone.operations;

import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A kind of aggregate that a service reports on; a bean for each.
 *
 * @param kind the word that starts the ids of its events
 * @param collection where it is kept
 * @param process the key of the process it has in the engine, under its id as business key; null when it has none
 * @param places elements of the model of which somebody has to know whether the process is there
 * @param state the word for its state, from the body; nothing confidential
 */
public record ReportedKind(
        String kind,
        String collection,
        @Nullable String process,
        List<String> places,
        Function<Document, String> state) {}
