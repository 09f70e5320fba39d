package no.kommunepris.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The models")
class ModelTest {

    @ParameterizedTest
    @ValueSource(strings = {"nomination", "jury-review", "award-round"})
    void keepEveryRule(String name) throws IOException {
        assertThat(breaches(source(name))).isEmpty();
    }

    /** Each rule is shown to fire: the model is broken in one place, and that place is named. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    nomination  | `name="Be kommunen bekrefte" camunda:asyncBefore="true"` | `name="Be kommunen bekrefte"` | Task_RequestAnchoring is not asyncBefore
                    nomination  | `camunda:delegateExpression="${lapseNomination}"` | `camunda:class="Lapse"` | Task_Lapse names no bean
                    nomination  | `camunda:historyTimeToLive="P365D"` | `` | nomination keeps its history for ever
                    nomination  | `camunda:isStartableInTasklist="false"` | `` | nomination can be started by hand
                    nomination  | `isExecutable="true"` | `isExecutable="false"` | nomination is not executable
                    nomination  | ` messageRef="Message_AnchoringAnswered"` | `` | Wait_Answer waits for no message
                    nomination  | `name="JurysWord"` | `name="JurySpoke"` | no service sends the message JurySpoke
                    nomination  | `name="Vent på svar"` | `name=""` | Wait_Answer has no name
                    nomination  | `bpmnElement="Task_Lapse"` | `bpmnElement="Task_Elsewhere"` | Task_Lapse has no shape
                    nomination  | `bpmnElement="Flow_Answered"` | `bpmnElement="Flow_Elsewhere"` | Flow_Answered has no edge
                    jury-review | `forms/assess-nomination.html` | `forms/missing.html` | Task_AssessNomination has no form
                    jury-review | ` camunda:candidateGroups="SECRETARIAT"` | `` | Task_CheckEligibility is nobody's work
                    jury-review | `<dc:Bounds x="240" y="190"` | `<dc:Bounds x="380" y="190"` | Task_RecordEligibility lies over Task_CheckEligibility
                    award-round | `targetRef="EndEvent_Announced"` | `targetRef="EndEvent_NoWinner"` | Flow_Announce_to_Announced is unknown to its target
                    """)
    void areFoundOutWhenBroken(String name, String whole, String broken, String breach) throws IOException {
        String source = source(name);
        assertThat(source).contains(whole);

        List<String> breaches = breaches(source.replace(whole, broken == null ? "" : broken));

        assertThat(breaches).anyMatch(found -> found.startsWith(breach));
    }

    private static List<String> breaches(String source) {
        return new ModelRules(
                        Bpmn.readModelFromStream(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))))
                .breaches();
    }

    private static String source(String name) throws IOException {
        try (InputStream model = ModelTest.class.getResourceAsStream("/bpmn/" + name + ".bpmn")) {
            return new String(Objects.requireNonNull(model, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
