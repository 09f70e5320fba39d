package no.kommunepris.notification.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kommunepris.notification.domain.Case.Told;
import no.kommunepris.notification.domain.TimelineEntry;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What happened, in the words an operator may read. Every event stands here once. */
@Component
public class Timeline {
    static final String COLLECTION = "timeline";
    static final String TYPE = "entry.type";
    private static final String MAILS = "mails";
    /** Several threads record; two entries this close may stand in another order than they were shown. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private static final int MOST_MISSED = 1000;

    private final MongoTemplate mongo;

    Timeline(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The entry under the id of its event. */
    private record Kept(@Id String id, TimelineEntry entry) {}

    /** @return false when the event was recorded before, and nothing was written */
    public boolean add(TimelineEntry entry) {
        try {
            mongo.insert(new Kept(entry.eventId(), entry), COLLECTION);
            return true;
        } catch (DuplicateKeyException repeat) {
            return false;
        }
    }

    /** Notes that every mail because of an event is in the queue, and how many they are. */
    public void mailsAsked(String eventId, int mails) {
        mongo.updateFirst(new Query(where("_id").is(eventId)), Update.update(MAILS, mails), COLLECTION);
    }

    /** What stands here about each of these, as far as it takes to compare it with what others have. */
    public Map<String, List<Told>> told(Collection<String> subjects) {
        Query query = new Query(where("entry.subject").in(subjects));
        query.fields().include("entry.subject", TYPE, "entry.time", MAILS);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .collect(Collectors.groupingBy(
                        kept -> kept.get("entry", Document.class).getString("subject"),
                        Collectors.mapping(Timeline::told, Collectors.toList())));
    }

    private static Told told(Document kept) {
        Document entry = kept.get("entry", Document.class);
        return new Told(
                kept.getString("_id"),
                entry.getString("type"),
                entry.getDate("time").toInstant(),
                kept.getInteger(MAILS));
    }

    /** Hands over the subject of each event of a type, one after the other. */
    public void subjectsOf(String type, Consumer<String> each) {
        Query query = new Query(where(TYPE).is(type));
        query.fields().include("entry.subject");
        try (Stream<Document> found = mongo.stream(query, Document.class, COLLECTION)) {
            found.map(kept -> kept.get("entry", Document.class).getString("subject"))
                    .forEach(each);
        }
    }

    /** All about one nomination or round, the earliest first. */
    public List<TimelineEntry> of(String subject) {
        return find(new Query(where("entry.subject").is(subject))
                .with(Sort.by("entry.time", "entry.recordedAt"))
                .limit(MOST_MISSED));
    }

    /**
     * The latest first; null means any.
     *
     * @param type the whole name of a type
     * @param about a part of a nomination's or round's id
     */
    public List<TimelineEntry> latest(@Nullable String type, @Nullable String about, int limit) {
        Criteria wanted = new Criteria();
        if (type != null) {
            wanted = wanted.and(TYPE).is(type);
        }
        if (about != null) {
            Pattern part = Pattern.compile(Pattern.quote(about), Pattern.CASE_INSENSITIVE);
            wanted = wanted.orOperator(
                    where("entry.subject").regex(part), where("entry.roundId").regex(part));
        }
        return find(new Query(wanted)
                .with(Sort.by(Sort.Direction.DESC, "entry.recordedAt", "entry.time"))
                .limit(limit));
    }

    /**
     * What was recorded after an event, the earliest first. It may repeat some that came shortly before; the ids tell.
     * After an event that is not known (yet), the latest hundred.
     */
    public List<TimelineEntry> after(String eventId) {
        Kept last = mongo.findById(eventId, Kept.class, COLLECTION);
        if (last == null) {
            List<TimelineEntry> latest = new ArrayList<>(latest(null, null, 100));
            Collections.reverse(latest);
            return latest;
        }
        return find(new Query(where("entry.recordedAt")
                        .gte(last.entry().recordedAt().minus(OVERLAP))
                        .and("_id")
                        .ne(eventId))
                .with(Sort.by("entry.recordedAt"))
                .limit(MOST_MISSED));
    }

    private List<TimelineEntry> find(Query query) {
        return mongo.find(query, Kept.class, COLLECTION).stream()
                .map(Kept::entry)
                .toList();
    }
}
