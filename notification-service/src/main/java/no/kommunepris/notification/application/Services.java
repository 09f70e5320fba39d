package no.kommunepris.notification.application;

import java.util.List;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.operations.Answer;
import no.kommunepris.backbone.operations.Question;
import org.jspecify.annotations.Nullable;

/** The services, and the way to ask them something. */
public interface Services {
    String NOMINATIONS = "nomination-service";
    String JURY = "jury-service";
    String NOTIFICATIONS = "notification-service";
    List<String> ALL = List.of(NOMINATIONS, JURY, NOTIFICATIONS);

    /**
     * What a service said.
     *
     * @param answer null when it did not answer in time, or could not
     * @param why why it could not; null when it did not say anything at all
     */
    record Word<A extends Answer>(
            String service, @Nullable A answer, @Nullable String why) {

        public Silent silent() {
            return new Silent(service, why);
        }
    }

    /**
     * A service that owes an answer.
     *
     * @param why what it said instead; null when it said nothing: it may not be running
     */
    record Silent(String service, @Nullable String why) {}

    /** Asks one service and waits for its answer. */
    default <A extends Answer> Word<A> ask(String service, Question question, Class<A> kind) {
        if (!ALL.contains(service)) {
            throw new NotFoundException("There is no service " + service);
        }
        return ask(List.of(service), question, kind).get(0);
    }

    /**
     * Asks several services at once and waits for each; the answers come in the order of the services.
     *
     * @throws KafkaAwayException when they cannot be asked
     */
    <A extends Answer> List<Word<A>> ask(List<String> services, Question question, Class<A> kind);
}
