package no.kommunepris.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A jury can decide on a nomination")
class QuorumTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0} assessments, {1} jurors, {2} recused: {3}")
    @CsvSource({
        "4, 4, 0, true",
        "2, 4, 0, true",
        "2, 5, 0, false",
        "2, 5, 1, true",
        "3, 8, 1, false",
        "2, 4, 2, true",
    })
    void whenAtLeastHalfOfThoseWhoMayHaveAssessed(int assessments, int jurors, int recusals, boolean quorate)
            throws IOException {
        assertThat(decide(assessments, jurors, recusals)).isEqualTo(quorate);
    }

    @Test
    void neverOnTheWordOfOneAlone() throws IOException {
        assertThat(decide(1, 1, 0)).isFalse();
        assertThat(decide(1, 4, 3)).isFalse();
    }

    @Test
    void neverWhenAllAreRecused() throws IOException {
        assertThat(decide(0, 4, 4)).isFalse();
    }

    private boolean decide(int assessments, int jurors, int recusals) throws IOException {
        try (InputStream table = QuorumTest.class.getResourceAsStream("/bpmn/quorum.dmn")) {
            return engine.evaluateDecisionTable(
                            engine.parseDecision("quorum", table),
                            Variables.createVariables()
                                    .putValue("assessments", assessments)
                                    .putValue("jurors", jurors)
                                    .putValue("recusals", recusals))
                    .getSingleEntry();
        }
    }
}
