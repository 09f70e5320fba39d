package no.kommunepris.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** What becomes of a nomination. */
public enum Fate {
    WINNER("winner", "winner"),
    NOT_SELECTED("not selected", "not-selected"),
    DECLINED("declined by its municipality", "declined"),
    LAPSED("lapsed: its municipality never answered", "lapsed"),
    WITHDRAWN("withdrawn by its nominator", "withdrawn"),
    WAITING("waiting for the second of two municipalities", "awaiting-anchoring");

    private final String words;
    private final String state;

    Fate(String words, String state) {
        this.words = words;
        this.state = state;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** @param status the public API's answer about the nomination */
    boolean isMetBy(JsonNode status) {
        return status.path("state").asText().equals(state) && (this != WAITING || waitsForOneOfTwo(status));
    }

    private static boolean waitsForOneOfTwo(JsonNode status) {
        JsonNode municipalities = status.path("municipalities");
        return municipalities.size() == 2 && answers(municipalities, "confirmed") && answers(municipalities, "waiting");
    }

    private static boolean answers(JsonNode municipalities, String state) {
        return StreamSupport.stream(municipalities.spliterator(), false)
                        .filter(municipality ->
                                municipality.path("state").asText().equals(state))
                        .count()
                == 1;
    }
}
