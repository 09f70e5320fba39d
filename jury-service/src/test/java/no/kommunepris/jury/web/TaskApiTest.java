package no.kommunepris.jury.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.kommunepris.jury.Samples;
import no.kommunepris.jury.domain.AssessmentAnswer;
import no.kommunepris.jury.domain.DeliberationAnswer;
import no.kommunepris.jury.process.AwardRoundProcess;
import no.kommunepris.jury.process.EngineTest;
import no.kommunepris.jury.process.JuryReviewProcess;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class TaskApiTest extends EngineTest {
    @LocalServerPort
    private int port;

    @Test
    void aTaskExistsOnlyForTheOneWhoDoesIt() {
        Task assess = assessmentOf(Samples.KS);
        assertThat(as(Samples.KS).get(path(assess)).statusCode()).isEqualTo(200);
        for (String other : List.of(Samples.KORUS, "sekretariat")) {
            assertThat(as(other).get(path(assess)).statusCode()).isEqualTo(404);
            assertThat(as(other).put(path(assess) + "/answer", "{}").statusCode())
                    .isEqualTo(404);
        }
        assertThat(as("drift").get(path(assess)).statusCode()).isEqualTo(403);
        assertThat(Browser.anonymous(port).get(path(assess)).statusCode()).isEqualTo(401);
        assertThat(as(Samples.KS).get("/api/tasks/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void theSecretariatsTaskIsForAllOfItUntilOneTakesIt() {
        String nomination = anchored("Steinkjer", "methods");
        Task check = task(nomination, JuryReviewProcess.TASK_CHECK_ELIGIBILITY);
        HttpResponse<String> view = as("sekretariat").get(path(check));
        assertThat(JsonPath.<String>read(view.body(), "$.candidate")).isEqualTo("Steinkjer");
        assertThat(JsonPath.<String>read(view.body(), "$.reference")).isEqualTo("KP-27-Steinkjer");
        assertThat(JsonPath.<String>read(view.body(), "$.arguments[0].argument"))
                .isEqualTo("Fordi methods");
        assertThat(as(Samples.KS).get(path(check)).statusCode()).isEqualTo(404);
        tasks.claim(check.getId(), "sekretariat2");
        assertThat(as("sekretariat").get(path(check)).statusCode()).isEqualTo(404);
        assertThat(as("sekretariat2").get(path(check)).statusCode()).isEqualTo(200);
    }

    @Test
    void theDossierIsShownOnlyToAJurorWhoHasSaidToHaveNoConflictOfInterest() {
        Task assess = assessmentOf(Samples.KS);
        Browser juror = as(Samples.KS);
        assertThat(juror.get(path(assess)).body())
                .contains("Steinkjer", "Trondheim")
                .doesNotContain("Fordi methods", "Har gjort mye");
        juror.put(path(assess) + "/answer", "{\"conflict\":true}");
        assertThat(juror.get(path(assess)).body()).doesNotContain("Fordi methods", "Har gjort mye");
        juror.put(path(assess) + "/answer", "{\"conflict\":false}");
        String view = juror.get(path(assess)).body();
        assertThat(JsonPath.<String>read(view, "$.criteria[0].argument")).isEqualTo("Fordi methods");
        assertThat(JsonPath.<List<String>>read(view, "$.steps")).hasSize(6);
        assertThat(view).doesNotContain("forslag@example.org", "ansvarlig@example.org");
    }

    @Test
    void aRecusedJurorGets404() {
        Task assess = assessmentOf(Samples.KS);
        Browser juror = as(Samples.KS);
        juror.put(path(assess) + "/answer", "{\"conflict\":true}");
        assertThat(juror.complete(assess.getId()).statusCode()).isEqualTo(204);
        assertThat(juror.get(path(assess)).statusCode()).isEqualTo(404);
        assertThat(juror.put(path(assess) + "/answer", "{\"conflict\":false}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aScoreOf7IsRefusedWithASentence() {
        Task assess = assessmentOf(Samples.KS);
        HttpResponse<String> answer = as(Samples.KS)
                .put(path(assess) + "/answer", "{\"conflict\":false,\"scores\":{\"methods\":{\"score\":7}}}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field")).isEqualTo("scores.methods.score");
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].message"))
                .isEqualTo("Poeng må være et helt tall fra 1 til 6.");
    }

    @Test
    void hostileInputGetsASentenceAndLeavesTheDraftAsItWas() {
        Task assess = assessmentOf(Samples.KS);
        Browser juror = as(Samples.KS);
        String good = "{\"conflict\":false,\"scores\":{},\"note\":\"Mitt ŋ 😀 <b>notat</b>\"}";
        juror.put(path(assess) + "/answer", good);
        Map.of(
                        "[]",
                        422,
                        "{\"conflict\":\"ja\"}",
                        422,
                        "{\"conflict\":false,\"scores\":{\"methods\":{\"score\":3.5}}}",
                        422,
                        "{\"conflict\":false,\"scores\":{\"methods\":{\"score\":99999999999999}}}",
                        422,
                        "{\"conflict\":false,\"scores\":{\"$where.x\":{\"score\":3}}}",
                        422,
                        "{\"conflict\":false,\"scores\":\"alle\"}",
                        422,
                        "{\"note\":{\"$ne\":null}}",
                        422,
                        "{\"note\":\"" + "x".repeat(1_000_000) + "\"}",
                        422,
                        "{garbage",
                        400)
                .forEach((body, status) -> assertThat(
                                juror.put(path(assess) + "/answer", body).statusCode())
                        .as(body.substring(0, Math.min(60, body.length())))
                        .isEqualTo(status));
        assertThat(JsonPath.<String>read(juror.get(path(assess)).body(), "$.answer.note"))
                .isEqualTo("Mitt ŋ 😀 <b>notat</b>");
    }

    @Test
    void anUnfinishedAssessmentCannotBeCompletedAndTheTaskStays() {
        Task assess = assessmentOf(Samples.KS);
        Browser juror = as(Samples.KS);
        HttpResponse<String> saved = juror.put(path(assess) + "/answer", "{\"conflict\":false}");
        assertThat(JsonPath.<List<String>>read(saved.body(), "$.missing"))
                .containsExactly("Gi poeng fra 1 til 6 for «Nye metoder».", "Skriv en kommentar til «Nye metoder».");
        HttpResponse<String> refused = juror.complete(assess.getId());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(refused.body(), "$.message")).startsWith("Gi poeng fra 1 til 6");
        assertThat(juror.get(path(assess)).statusCode()).isEqualTo(200);

        juror.put(
                path(assess) + "/answer",
                "{\"conflict\":false,\"scores\":{\"methods\":{\"score\":6,\"comment\":\"Best\"}}}");
        assertThat(juror.complete(assess.getId()).statusCode()).isEqualTo(204);
        assertThat(juror.complete(assess.getId()).statusCode())
                .as("a second time")
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void nothingButTheFormIsTakenAlongWhenATaskIsCompleted() {
        Task assess = assessmentOf(Samples.KS);
        Browser juror = as(Samples.KS);
        juror.put(path(assess) + "/answer", "{\"conflict\":true}");
        String engine = "/camunda/api/engine/engine/default/task/" + assess.getId();
        String variables = "{\"variables\":{\"juror\":{\"value\":\"juryleder\"}}}";
        assertThat(juror.post(engine + "/complete", variables).statusCode()).isEqualTo(400);
        assertThat(juror.post(engine + "/submit-form", variables).statusCode()).isEqualTo(400);
        assertThat(juror.post(engine + "/variables", "{\"modifications\":{}}").statusCode())
                .isEqualTo(403);
        assertThat(juror.post(engine + "/comment/create", "{\"message\":\"Hei\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(juror.post(engine + "/assignee", "{\"userId\":\"juryleder\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(Samples.KORUS).complete(assess.getId()).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(task(reviewOf(assess), JuryReviewProcess.TASK_ASSESS_NOMINATION, Samples.KS))
                .isNotNull();
    }

    @Test
    void othersScoresAreNowhereToBeFoundBeforeTheDeliberation() {
        String nomination = anchored("Steinkjer", "methods");
        foundEligible(nomination);
        writes(
                task(nomination, JuryReviewProcess.TASK_ASSESS_NOMINATION, Samples.KORUS),
                Samples.KORUS,
                new AssessmentAnswer(false, scores(nomination, 2), "Hemmelig notat"));
        Task mine = task(nomination, JuryReviewProcess.TASK_ASSESS_NOMINATION, Samples.KS);
        Browser juror = as(Samples.KS);
        juror.put(path(mine) + "/answer", "{\"conflict\":false}");
        assertThat(juror.get(path(mine)).body()).doesNotContain("Hemmelig notat", "Godt arbeid");
        String engine = "/camunda/api/engine/engine/default";
        for (String list :
                List.of("/history/variable-instance", "/variable-instance", "/history/task", "/process-instance")) {
            assertThat(juror.get(engine + list).body()).as(list).isEqualTo("[]");
        }
        assertThat(JsonPath.<List<String>>read(juror.get(engine + "/task").body(), "$[*].assignee"))
                .containsOnly(Samples.KS);
    }

    @Test
    void theRankingAndTheApprovalShowWhatTheirReaderMaySee() {
        String best = reviewed("Best", 6);
        String other = anchored("Annen", "methods");
        foundEligible(other);
        recuses(other, Samples.KS);
        List.of(Samples.CHAIR, Samples.KORUS, Samples.USERS).forEach(juror -> assesses(other, juror, 3));
        reviewCompletedArrives(best);
        reviewCompletedArrives(other);
        nominationsClose(best, other);

        Task deliberate = task(round, AwardRoundProcess.TASK_DELIBERATE);
        String view = as(Samples.CHAIR).get(path(deliberate)).body();
        assertThat(JsonPath.<List<String>>read(view, "$.ranking[*].candidate")).containsExactly("Best", "Annen");
        assertThat(JsonPath.<Double>read(view, "$.ranking[0].mean")).isEqualTo(6.0);
        assertThat(JsonPath.<Integer>read(view, "$.ranking[1].recusals")).isEqualTo(1);
        assertThat(JsonPath.<List<String>>read(view, "$.ranking[1].comments")).hasSize(3);
        assertThat(view).doesNotContain(Samples.KORUS);

        writes(deliberate, Samples.CHAIR, new DeliberationAnswer(other, "Modig."));
        completes(deliberate, Samples.CHAIR);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(round)
                        .taskAssignee(Samples.KS)
                        .count())
                .as("the recused juror is not asked")
                .isZero();
        Task approve = task(round, AwardRoundProcess.TASK_APPROVE, Samples.KORUS);
        String approval = as(Samples.KORUS).get(path(approve)).body();
        assertThat(JsonPath.<String>read(approval, "$.candidate")).isEqualTo("Annen");
        assertThat(JsonPath.<String>read(approval, "$.body")).isEqualTo("KORUS");
        assertThat(as(Samples.KS).get(path(approve)).statusCode()).isEqualTo(404);
    }

    @Test
    void everyoneGetsOnlyTheirPartOfTheHouse() {
        assertThat(as(Samples.KS).get("/").uri().getPath()).isEqualTo("/camunda/app/tasklist/default/");
        assertThat(as(Samples.KS).get("/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(403);
        assertThat(as(Samples.KS).get("/announcements").statusCode()).isEqualTo(403);
        assertThat(as("drift").get("/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(200);
        assertThat(as("drift").get("/camunda/app/tasklist/default/").statusCode())
                .isEqualTo(403);
        assertThat(as("sekretariat").get("/engine-rest/task").statusCode()).isEqualTo(403);
        assertThat(as("drift").get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        assertThat(Browser.anonymous(port).get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoLogsOutOfTasklistIsLoggedOut() {
        Browser juror = as(Samples.KS);
        juror.post("/camunda/api/admin/auth/user/default/logout", "");
        assertThat(juror.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    private Task assessmentOf(String juror) {
        String nomination = anchored("Steinkjer", "methods");
        foundEligible(nomination);
        return task(nomination, JuryReviewProcess.TASK_ASSESS_NOMINATION, juror);
    }

    private String reviewOf(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private Browser as(String username) {
        return Browser.of(port, username);
    }

    private static String path(Task task) {
        return "/api/tasks/" + task.getId();
    }
}
