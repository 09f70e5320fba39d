package no.kommunepris.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import no.kommunepris.local.demo.RefusedRequestException;
import no.kommunepris.local.demo.WebSession;
import org.jspecify.annotations.Nullable;

/** One person's tasks of one kind in Tasklist, for one round; only requests that its pages send. */
final class TaskWorker {
    private static final String PAGE = "/camunda/app/tasklist/default/";
    private static final String ENGINE = "/camunda/api/engine/engine/default/task";

    private final Person person;
    private final String username;
    private final String task;
    private final String round;
    private @Nullable WebSession shown;

    TaskWorker(Person person, String username, String task, String round) {
        this.person = person;
        this.username = username;
        this.task = task;
        this.round = round;
    }

    /**
     * Does every task there is now.
     *
     * @param answers from what a task's form shows to what is answered
     * @return how many tasks are done
     */
    int does(Function<JsonNode, Map<String, Object>> answers) {
        JsonNode tasks = person.does("the tasks of " + username, session -> {
            if (session != shown) {
                // Brings the cookie against forged requests.
                session.get(PAGE);
                shown = session;
            }
            return session.getJson(ENGINE + "?taskDefinitionKey=" + task + "&processVariables=roundId_eq_" + round);
        });
        int done = 0;
        for (JsonNode each : tasks) {
            // It may be gone: withdrawn meanwhile, or done already by a request that got no answer.
            done += person.tries(session -> complete(session, each, answers)) ? 1 : 0;
        }
        return done;
    }

    private void complete(WebSession session, JsonNode each, Function<JsonNode, Map<String, Object>> answers) {
        String id = each.path("id").asText();
        if (each.path("assignee").isNull()) {
            session.postJson(ENGINE + "/" + id + "/claim", Map.of("userId", username));
        }
        JsonNode form = session.getJson("/api/tasks/" + id);
        try {
            session.putJson("/api/tasks/" + id + "/answer", answers.apply(form));
        } catch (RefusedRequestException handedIn) {
            if (handedIn.status() != 409) {
                throw handedIn;
            }
        }
        session.postJson(ENGINE + "/" + id + "/submit-form", Map.of("variables", Map.of()));
    }
}
