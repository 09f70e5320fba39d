package no.kommunepris.jury.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kommunepris.jury.application.JuryTask;
import no.kommunepris.jury.domain.AnnouncementAnswer;
import no.kommunepris.jury.domain.Answer;
import no.kommunepris.jury.domain.ApprovalAnswer;
import no.kommunepris.jury.domain.AssessmentAnswer;
import no.kommunepris.jury.domain.DeliberationAnswer;
import no.kommunepris.jury.domain.EligibilityAnswer;
import no.kommunepris.jury.domain.InvalidAnswerException;
import no.kommunepris.jury.domain.Problem;
import no.kommunepris.jury.domain.Score;
import org.jspecify.annotations.Nullable;

/** Reads what a form sends, whatever it sends: a field that is missing is empty, one of the wrong kind is named. */
final class AnswerReader {
    private static final int MOST_CRITERIA = 50;
    private static final int LONGEST_ID = 100;

    private final JsonNode answer;
    private final List<Problem> problems = new ArrayList<>();

    private AnswerReader(JsonNode answer) {
        this.answer = answer;
    }

    /** @throws InvalidAnswerException when a field is of the wrong kind */
    static Answer read(JuryTask.Kind kind, JsonNode json) {
        AnswerReader reader = new AnswerReader(json);
        if (!json.isObject()) {
            reader.wrong("", "not-an-answer");
        }
        Answer answer =
                switch (kind) {
                    case CHECK_ELIGIBILITY -> new EligibilityAnswer(reader.flag("eligible"), reader.text("reason"));
                    case ASSESS_NOMINATION ->
                        new AssessmentAnswer(reader.flag("conflict"), reader.scores(), reader.text("note"));
                    case DELIBERATE -> new DeliberationAnswer(reader.id("winner"), reader.text("reasons"));
                    case APPROVE_DECISION -> new ApprovalAnswer(reader.flag("approve"), reader.text("reason"));
                    case PREPARE_ANNOUNCEMENT ->
                        new AnnouncementAnswer(
                                reader.text("textNb"), reader.text("textNn"), reader.text("textEn"), reader.when());
                };
        if (!reader.problems.isEmpty()) {
            throw new InvalidAnswerException(reader.problems);
        }
        return answer;
    }

    private @Nullable Boolean flag(String field) {
        JsonNode value = answer.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            wrong(field, "not-yes-or-no");
        }
        return value.asBoolean();
    }

    private String text(String field) {
        return text(field, answer.path(field));
    }

    private @Nullable String id(String field) {
        String id = text(field);
        if (id.length() > LONGEST_ID) {
            wrong(field, "winner-not-a-candidate");
        }
        return id.isBlank() ? null : id;
    }

    private AnnouncementAnswer.@Nullable When when() {
        return switch (text("when")) {
            case "" -> null;
            case "NOW" -> AnnouncementAnswer.When.NOW;
            case "AT_TIME" -> AnnouncementAnswer.When.AT_TIME;
            default -> {
                wrong("when", "choose-when");
                yield null;
            }
        };
    }

    private Map<String, Score> scores() {
        JsonNode given = answer.path("scores");
        Map<String, Score> scores = new LinkedHashMap<>();
        if (given.isMissingNode() || given.isNull()) {
            return scores;
        }
        if (!given.isObject() || given.size() > MOST_CRITERIA) {
            wrong("scores", "not-an-answer");
            return scores;
        }
        given.properties().forEach(entry -> {
            String field = "scores." + entry.getKey();
            scores.put(
                    entry.getKey(),
                    new Score(
                            score(field + ".score", entry.getValue().path("score")),
                            text(field + ".comment", entry.getValue().path("comment"))));
        });
        return scores;
    }

    private @Nullable Integer score(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            problems.add(new Problem(field, "score-out-of-range", List.of(Score.LOWEST, Score.HIGHEST)));
            return null;
        }
        return value.intValue();
    }

    private String text(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            wrong(field, "not-text");
            return "";
        }
        return readable(value.textValue());
    }

    /** Without what no keyboard writes and no store keeps: control characters and halves of characters. */
    private static String readable(String text) {
        StringBuilder readable = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(character -> {
            boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
            boolean half = Character.getType(character) == Character.SURROGATE;
            if (!control && !half) {
                readable.appendCodePoint(character);
            }
        });
        return readable.toString();
    }

    private void wrong(String field, String code) {
        problems.add(new Problem(field, code, List.of()));
    }
}
