package no.kommunepris.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.kommunepris.local.Account;

/** Tasklist as one person uses it: what waits for them, and what they answer. Only requests that its pages send. */
final class Tasklist {
    private static final Duration TASK_IN_TIME = Duration.ofSeconds(180);
    private static final String PAGE = "/camunda/app/tasklist/default/";
    private static final String ENGINE = "/camunda/api/engine/engine/default/task";

    private final WebSession session;
    private final Account person;

    private Tasklist(WebSession session, Account person) {
        this.session = session;
        this.person = person;
    }

    /** @param jury the address of jury-service */
    static Tasklist login(String jury, Account person) {
        WebSession session = new WebSession(jury);
        session.login(person.username(), person.password());
        session.get(PAGE);
        return new Tasklist(session, person);
    }

    /**
     * Waits for a task, takes it if it is nobody's yet, answers in its form, and completes it.
     *
     * @param task its id in the model, for example {@code Task_Approve}
     * @param about the nomination or the round it belongs to
     * @param named what people call that
     * @param answers from what the form shows to what is answered; asked twice where the first answer opens more of
     *     the form
     */
    void complete(String task, String about, String named, Function<JsonNode, Map<String, Object>> answers) {
        JsonNode found = Patience.await(
                "The task " + task + " of " + person.username() + " about " + named,
                TASK_IN_TIME,
                () -> find(task, about));
        String id = found.path("id").asText();
        if (found.path("assignee").isNull()) {
            session.postJson(ENGINE + "/" + id + "/claim", Map.of("userId", person.username()));
        }
        JsonNode form = session.getJson("/api/tasks/" + id);
        JsonNode saved = answer(id, answers.apply(form));
        if (!saved.path("missing").isEmpty()) {
            saved = answer(id, answers.apply(session.getJson("/api/tasks/" + id)));
        }
        if (!saved.path("missing").isEmpty()) {
            throw new DemoFailedException("The task " + task + " of " + person.username() + " about " + named
                    + " cannot be completed: " + saved.path("missing") + ".");
        }
        session.postJson(ENGINE + "/" + id + "/submit-form", Map.of("variables", Map.of()));
    }

    private JsonNode answer(String id, Map<String, Object> answer) {
        return session.putJson("/api/tasks/" + id + "/answer", answer);
    }

    private Optional<JsonNode> find(String task, String about) {
        JsonNode tasks =
                session.getJson(ENGINE + "?taskDefinitionKey=" + task + "&processInstanceBusinessKey=" + about);
        return tasks.isEmpty() ? Optional.empty() : Optional.of(tasks.get(0));
    }
}
