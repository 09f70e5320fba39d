package no.kommunepris.systemtests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that somebody without a login can read about a round, to see whether a decision shows before its time. */
final class PublicEye {
    private final Api api;
    private final List<String> paths;

    /** @param secretPaths pages that only a nominator's link opens, which must not tell either */
    PublicEye(RunningSystem system, int year, List<String> secretPaths) {
        this.api = new Api(system);
        this.paths = new ArrayList<>(List.of(
                "/",
                "/" + PublicSite.AWARD,
                "/" + PublicSite.AWARD + "?lang=nn",
                "/" + PublicSite.AWARD + "?lang=en",
                "/" + PublicSite.AWARD + "/nominate",
                "/" + PublicSite.AWARD + "/winners/" + year,
                "/api/rounds",
                system.ports().jury() + "/",
                system.ports().jury() + "/api/tasks/1",
                system.ports().jury() + "/camunda/api/engine/engine/default/task",
                system.ports().operations() + "/operations",
                system.ports().operations() + "/api/operations/timeline"));
        paths.addAll(secretPaths);
    }

    /** What each page says now, without what differs between two looks at the same page. */
    Map<String, String> look() {
        Map<String, String> seen = new LinkedHashMap<>();
        paths.forEach(path -> {
            Api.Answer answer = api.get(path);
            seen.put(path, answer.status() + "\n" + settled(answer.body()));
        });
        return seen;
    }

    private static String settled(String body) {
        return body.replaceAll("name=\"(_csrf|idempotencyKey)\" value=\"[^\"]*\"", "name=\"$1\"")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|\\+[0-9:]+)", "a time");
    }
}
