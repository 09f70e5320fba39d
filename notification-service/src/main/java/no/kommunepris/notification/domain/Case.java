package no.kommunepris.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.kommunepris.backbone.operations.Answer.Row;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one nomination or round.
 *
 * @param own what nomination-service has; null when it has none
 * @param jurys what jury-service has of it; null when it has none
 * @param told its events in the timeline
 * @param mails how many mails there are because of an event, by its id
 * @param mailsGivenUp how many mails about it were given up and can still be tried
 * @param letters its dead letters that are open, and those that were discarded
 */
public record Case(
        String subject,
        Type type,
        @Nullable Row own,
        @Nullable Row jurys,
        List<Told> told,
        Map<String, Long> mails,
        long mailsGivenUp,
        List<Letter> letters) {

    /** What it is, with the words that start the ids of its events, and its processes. */
    public enum Type {
        NOMINATION("nomination", "review", "jury-review"),
        ROUND("round", "jury-round", "award-round");

        private final String own;
        private final String jurys;
        private final String juryProcess;

        Type(String own, String jurys, String juryProcess) {
            this.own = own;
            this.jurys = jurys;
            this.juryProcess = juryProcess;
        }

        public String own() {
            return own;
        }

        public String jurys() {
            return jurys;
        }

        public String juryProcess() {
            return juryProcess;
        }
    }

    /**
     * An event in the timeline.
     *
     * @param mails how many mails were asked for because of it; null while that is not noted
     */
    public record Told(
            String eventId,
            String type,
            Instant time,
            @Nullable Integer mails) {}

    /** A dead letter: who could not handle which event. */
    public record Letter(String subject, String eventId, String consumer, boolean open) {}

    Stream<Row> rows() {
        return Stream.of(own, jurys).flatMap(Stream::ofNullable);
    }
}
