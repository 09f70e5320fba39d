package no.kommunepris.jury.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Enough is: at least two assessments, from at least half of those without a conflict of interest. */
class QuorumTest extends EngineTest {
    @Autowired
    private DecisionService decisions;

    @ParameterizedTest(name = "{0} assessments, {1} recusals, {2} jurors: {3}")
    @CsvSource({
        "4, 0, 4, true",
        "2, 0, 4, true",
        "2, 2, 4, true",
        "1, 3, 4, false",
        "1, 0, 4, false",
        "0, 4, 4, false",
        "2, 0, 5, false",
        "3, 0, 7, false",
        "3, 1, 7, true",
        "2, 0, 2, true"
    })
    void saysWhetherEnoughOfTheJuryHaveAssessed(int assessments, int recusals, int jurors, boolean quorate) {
        Object result = decisions
                .evaluateDecisionTableByKey(
                        "quorum", Map.of("assessments", assessments, "recusals", recusals, "jurors", jurors))
                .getSingleEntry();
        assertThat(result).isEqualTo(quorate);
    }
}
