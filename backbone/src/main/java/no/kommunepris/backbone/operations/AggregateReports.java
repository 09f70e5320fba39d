package no.kommunepris.backbone.operations;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.kommunepris.backbone.operations.Answer.Process;
import no.kommunepris.backbone.operations.Answer.ReportPage;
import no.kommunepris.backbone.operations.Answer.Row;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Reports how the aggregates of this service stand, a page at a time. */
public class AggregateReports {
    private static final int MOST = 500;

    private final MongoTemplate mongo;
    private final List<ReportedKind> kinds;
    private final Optional<ProcessStates> processes;

    AggregateReports(MongoTemplate mongo, List<ReportedKind> kinds, Optional<ProcessStates> processes) {
        this.mongo = mongo;
        this.kinds = kinds;
        this.processes = processes;
    }

    /** @throws IllegalArgumentException when this service has no such kind */
    public ReportPage page(Question.Report asked) {
        ReportedKind kind = kinds.stream()
                .filter(each -> each.kind().equals(asked.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is nothing of the kind " + asked.kind()));
        int limit = Math.min(asked.limit(), MOST);
        List<Document> found = new ArrayList<>();
        mongo.getCollection(kind.collection())
                .find(wanted(asked))
                .sort(Sorts.ascending("_id"))
                .limit(limit + 1)
                .projection(Projections.exclude("outbox.data"))
                .into(found);
        boolean more = found.size() > limit;
        List<Document> page = more ? found.subList(0, limit) : found;
        List<String> ids =
                page.stream().map(document -> document.getString("_id")).toList();
        Map<String, Process> states = kind.process() == null || ids.isEmpty()
                ? Map.of()
                : processes
                        .map(engine -> engine.of(Objects.requireNonNull(kind.process()), ids, kind.places()))
                        .orElse(Map.of());
        return new ReportPage(
                page.stream()
                        .map(document ->
                                row(kind, document, states.getOrDefault(document.getString("_id"), Process.NONE)))
                        .toList(),
                more);
    }

    private static Bson wanted(Question.Report asked) {
        Bson after = Filters.gt("_id", asked.after());
        return asked.only().isEmpty() ? after : Filters.and(after, Filters.in("_id", asked.only()));
    }

    private static Row row(ReportedKind kind, Document document, Process process) {
        Document body = document.get("body", Document.class);
        List<Document> waiting = document.getList("outbox", Document.class, List.of());
        String id = document.getString("_id");
        return new Row(
                id,
                // A round is its own.
                body.get("roundId", id),
                kind.state().apply(body),
                Objects.toString(body.get("reference"), ""),
                body.get("revision", Number.class).longValue(),
                waiting.size(),
                waiting.isEmpty() ? null : waiting.get(0).getDate("time").toInstant(),
                document.getBoolean("quarantined", false),
                process);
    }
}
